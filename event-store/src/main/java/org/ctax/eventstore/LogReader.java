package org.ctax.eventstore;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.ctax.eventstore.RecentPages.Page;
import org.jspecify.annotations.Nullable;

/** Finds events by their position, wherever they are stored. */
interface LogReader {

    long head();

    Optional<Instant> recordedAt(long position);

    Optional<String> eventIdAt(long position);

    /** The last position whose recorded time is within a bound that all earlier ones are within too; zero if none is. */
    long lastPositionWhere(Predicate<Instant> withinBound);

    Page pageAfter(long position, int limit);

    /** Whether what a reader with this token has read last stands where he read it; a bare position can only be ahead. */
    default boolean holds(@Nullable TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof LogToken read
                ? eventIdAt(read.getGlobalIndex())
                        .filter(read.getEventId()::equals)
                        .isPresent()
                : GroupCommitEngine.positionOf(token) <= head();
    }
}

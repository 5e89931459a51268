package org.ctax.query.operations;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.ctax.web.PassingFailure;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Readers are told that a database is away; that the log says the same with a stack trace for each helps nobody. */
@Component
final class DatabasesAway implements PassingFailure {
    @Override
    public Optional<Refusal> refusal(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case MongoTimeoutException _,
                        MongoSocketException _,
                        MongoNotPrimaryException _,
                        MongoNodeIsRecoveringException _ -> {
                    return views();
                }
                case EventStoreException _ -> {
                    return Optional.of(
                            PassingFailure.unavailable("EVENTS_UNAVAILABLE", "The events cannot be read now"));
                }
                default -> {
                    // What is behind it may say more.
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> views() {
        return Optional.of(PassingFailure.unavailable("VIEWS_UNAVAILABLE", "The views cannot be read now"));
    }
}

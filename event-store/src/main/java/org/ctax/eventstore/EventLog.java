package org.ctax.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The events of the exchange in their one order, by position. Once a position can be read, nothing comes before it. */
public final class EventLog {

    private final LogReader reader;
    private final HeadWatch watch;

    public EventLog(GroupCommitEngine engine, EventStorage storage) {
        this(engine, storage.watch());
    }

    EventLog(LogReader reader, HeadWatch watch) {
        this.reader = reader;
        this.watch = watch;
    }

    /** The last position, zero while there are no events. */
    public long headPosition() {
        return reader.head();
    }

    /** The last position that this process knows of, without asking the store. */
    public long seenPosition() {
        return watch.head();
    }

    /** When the event at this position was recorded, if there is one. */
    public Optional<Instant> recordedAt(long position) {
        return reader.recordedAt(position);
    }

    /**
     * The last position recorded at this moment or before, zero if there is none. For a moment that is not past yet the
     * answer may still grow: keep the position, not the moment.
     */
    public long positionAt(Instant moment) {
        return reader.lastPositionWhere(recorded -> !recorded.isAfter(moment));
    }

    /** The events that follow a position, at most so many; empty only where there are none. */
    public List<RecordedEvent> readAfter(long position, int limit) {
        List<RecordedEvent> events = new ArrayList<>();
        long from = position;
        while (events.size() < limit) {
            RecentPages.Page page = reader.pageAfter(from, limit - events.size());
            if (page.isEnd()) {
                return events;
            }
            from = page.lastPosition();
            for (TrackedEventMessage<?> message : page.events()) {
                events.add(RecordedEvent.of(message));
            }
        }
        return events;
    }

    /**
     * Whether a reader with this token has read this log, and not one of which the end was lost: then what he built must
     * be built anew, even where this one is the longer by now.
     */
    public boolean holds(@Nullable TrackingToken token) {
        return reader.holds(token);
    }

    /** Runs the action, on a thread of the store, after events became readable; the registration ends it. */
    public Registration onAppend(Runnable action) {
        return watch.onAdvance(action);
    }
}

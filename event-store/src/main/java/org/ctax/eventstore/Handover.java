package org.ctax.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What one caller hands to the appender and waits for: the events of a whole unit of work, stored together or not at
 * all; or a snapshot.
 */
final class Handover {

    enum Kind {
        EVENTS,
        SNAPSHOT
    }

    private enum State {
        QUEUED,
        TAKEN,
        WITHDRAWN
    }

    private final Kind kind;
    private final List<NewEvent> events;
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final CompletableFuture<Long> lastPosition = new CompletableFuture<>();

    Handover(Kind kind, List<NewEvent> events) {
        this.kind = kind;
        this.events = List.copyOf(events);
    }

    Kind kind() {
        return kind;
    }

    List<NewEvent> events() {
        return events;
    }

    /** The position of the last event; completed once it is on disk. */
    CompletableFuture<Long> lastPosition() {
        return lastPosition;
    }

    /** Called by the appender before it writes: from here on only the database knows the outcome. */
    boolean take() {
        return state.compareAndSet(State.QUEUED, State.TAKEN);
    }

    /** Called by a caller who no longer waits: {@code true} means that certainly nothing was and will be written. */
    boolean withdraw() {
        return state.compareAndSet(State.QUEUED, State.WITHDRAWN);
    }

    void stored(long position) {
        lastPosition.complete(position);
    }

    void failed(Exception reason) {
        lastPosition.completeExceptionally(reason);
    }
}

package org.ctax.eventstore;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** One reader's way through the events. Holds one page at most, and asks the database only when there is more. */
final class PositionStream implements TrackingEventStream {

    private static final int PAGE = 500;
    private static final int WAIT_MILLIS = 60_000;

    private final GroupCommitEngine engine;
    private final HeadWatch watch;
    private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private @Nullable Registration registration;
    private long position;
    private volatile boolean closed;

    PositionStream(GroupCommitEngine engine, HeadWatch watch, long position) {
        this.engine = engine;
        this.watch = watch;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (page.isEmpty() && timeout > 0 && watch.awaitBeyond(position, timeout, unit)) {
            fill();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
            if (closed || watch.isClosed()) {
                throw new EventStoreException("The stream is closed");
            }
        }
        return page.remove();
    }

    /** A page of stored events may shrink to nothing in an upcaster: go on until there is something or the end. */
    private void fill() {
        while (page.isEmpty() && !closed && watch.head() > position) {
            RecentPages.Page next = engine.pageAfter(position, PAGE);
            if (next.isEnd()) {
                return;
            }
            position = next.lastPosition();
            page.addAll(next.events());
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        if (registration != null) {
            registration.close();
        }
        registration = watch.onAdvance(callback);
        return true;
    }

    @Override
    public void close() {
        closed = true;
        page.clear();
        if (registration != null) {
            registration.close();
        }
    }
}

package org.ctax.eventstore;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of Axon Server as this exchange counts them: the token is the position, of which the first is 1, and the
 * timestamp the recorded time. It begins before the position from which it is read, to know the times before it.
 */
final class RecordedStream implements EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedStream.class);

    private final EventStream stored;
    private final RecordedTimes times;
    private final long after;
    private @Nullable EventWithToken peeked;

    /** Takes the events of the stream that are at or before the position for their times only. */
    RecordedStream(EventStream stored, RecordedTimes times, long after) {
        this.stored = stored;
        this.times = times;
        this.after = after;
    }

    /** What the times are after the last event that was taken. */
    RecordedTimes times() {
        return times;
    }

    @Override
    public @Nullable EventWithToken peek() {
        if (peeked == null) {
            peeked = take();
        }
        return peeked;
    }

    @Override
    public @Nullable EventWithToken nextIfAvailable() {
        EventWithToken next = peek();
        peeked = null;
        return next;
    }

    @Override
    public @Nullable EventWithToken nextIfAvailable(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        EventWithToken next = nextIfAvailable();
        while (next == null && !stored.isClosed() && System.nanoTime() < end) {
            EventWithToken one = stored.nextIfAvailable(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            next = one == null ? null : recorded(one);
        }
        return next;
    }

    @Override
    public EventWithToken next() throws InterruptedException {
        EventWithToken next = nextIfAvailable();
        while (next == null) {
            next = recorded(stored.next());
        }
        return next;
    }

    private @Nullable EventWithToken take() {
        for (EventWithToken one = stored.nextIfAvailable(); one != null; one = stored.nextIfAvailable()) {
            EventWithToken recorded = recorded(one);
            if (recorded != null) {
                return recorded;
            }
        }
        return null;
    }

    private @Nullable EventWithToken recorded(EventWithToken one) {
        long position = one.getToken() + 1;
        Event event = one.getEvent();
        long recorded = times.next(position, event.getTimestamp());
        if (position <= after) {
            return null;
        }
        return EventWithToken.newBuilder()
                .setToken(position)
                .setEvent(
                        recorded == event.getTimestamp()
                                ? event
                                : event.toBuilder().setTimestamp(recorded).build())
                .build();
    }

    /** Never done: the times of all events are needed. */
    @Override
    public void excludePayloadType(String payloadType, String revision) {}

    /** The end of the stream is told too, and who is told may have ended before it. */
    @Override
    public void onAvailable(@Nullable Runnable callback) {
        stored.onAvailable(
                callback == null
                        ? null
                        : () -> {
                            try {
                                callback.run();
                            } catch (RejectedExecutionException e) {
                                LOG.debug("Nobody waits for events any more", e);
                            }
                        });
    }

    @Override
    public boolean isClosed() {
        return peeked == null && stored.isClosed();
    }

    @Override
    public Optional<Throwable> getError() {
        return stored.getError();
    }

    @Override
    public void close() {
        stored.close();
    }
}

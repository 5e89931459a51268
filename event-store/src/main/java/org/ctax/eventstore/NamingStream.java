package org.ctax.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.event.axon.EventBuffer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** A stream of the connector, whose tokens name the event that they stand at. */
final class NamingStream implements TrackingEventStream {

    private final EventBuffer events;

    NamingStream(EventBuffer events) {
        this.events = events;
    }

    private static TrackedEventMessage<?> named(TrackedEventMessage<?> event) {
        return event.withTrackingToken(
                new LogToken(GroupCommitEngine.positionOf(event.trackingToken()), event.getIdentifier()));
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek().map(NamingStream::named);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return named(events.nextAvailable());
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return events.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        events.close();
    }
}

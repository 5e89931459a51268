package org.ctax.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * The events of an aggregate, which arrive while they are read: a broken line is told as such then, too. A decision that
 * leaves out what a newer release has written would be wrong.
 */
final class ReadStream implements DomainEventStream {

    private final DomainEventStream events;

    ReadStream(DomainEventStream events) {
        this.events = events;
    }

    @Override
    public DomainEventMessage<?> peek() {
        return PositionedEventStore.<DomainEventMessage<?>>reading(events::peek);
    }

    @Override
    public boolean hasNext() {
        return PositionedEventStore.reading(events::hasNext);
    }

    @Override
    public DomainEventMessage<?> next() {
        DomainEventMessage<?> next = PositionedEventStore.<DomainEventMessage<?>>reading(events::next);
        GroupCommitEngine.requireReadable(next);
        return next;
    }

    @Override
    public Long getLastSequenceNumber() {
        return events.getLastSequenceNumber();
    }
}

package org.ctax.eventstore;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log.
 *
 * @param position its place in the one order of all events; the first has 1, and there are no gaps
 * @param recordedAt when the exchange learned it; never before that of a lower position
 * @param eventId its own id
 * @param aggregateType the kind of aggregate that decided it, {@code null} for an event without one
 * @param aggregateId the aggregate that decided it
 * @param sequenceNumber its place among the events of the aggregate, from zero
 * @param metaData who, for whom, from where
 * @param payload the event itself, or Axon's {@code UnknownSerializedType} where its type is not known here
 */
public record RecordedEvent(
        long position,
        Instant recordedAt,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequenceNumber,
        Map<String, Object> metaData,
        Object payload) {

    static RecordedEvent of(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new RecordedEvent(
                GroupCommitEngine.positionOf(message.trackingToken()),
                message.getTimestamp(),
                message.getIdentifier(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                message.getMetaData(),
                message.getPayload());
    }
}

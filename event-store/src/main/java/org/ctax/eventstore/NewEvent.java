package org.ctax.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event ready to be written: everything but its position and its recorded time, which the appender gives it. */
record NewEvent(
        String aggregateIdentifier,
        long sequenceNumber,
        @Nullable String type,
        String eventIdentifier,
        byte[] metaData,
        byte[] payload,
        @Nullable String payloadRevision,
        String payloadType) {

    /** An event without an aggregate stands alone: it is the first event of an aggregate named after itself. */
    static NewEvent of(EventMessage<?> message, Serializer serializer) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        byte[] metaData = message.serializeMetaData(serializer, byte[].class).getData();
        String payloadType = payload.getType().getName();
        String revision = payload.getType().getRevision();
        if (message instanceof DomainEventMessage<?> event) {
            return new NewEvent(
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getType(),
                    event.getIdentifier(),
                    metaData,
                    payload.getData(),
                    revision,
                    payloadType);
        }
        String id = message.getIdentifier();
        return new NewEvent(id, 0, null, id, metaData, payload.getData(), revision, payloadType);
    }
}

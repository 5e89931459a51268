package org.ctax.query.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.UnknownSerializedType;
import org.ctax.events.EventCatalogue;
import org.ctax.events.Provenance;
import org.ctax.eventstore.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as CloudEvents 1.0 in JSON. */
final class CloudEvents {
    // Sorted, so that an event is the same word for word whichever process tells of it.
    private static final Map<String, String> EXTENSIONS = new TreeMap<>(Map.of(
            Provenance.ACTOR, "actor",
            Provenance.PARTICIPANT, "participant",
            Provenance.ROLE, "role",
            // The standard has given the word source another meaning.
            Provenance.SOURCE, "recordedfrom",
            Provenance.CORRELATION, "correlationid",
            Provenance.CAUSATION, "causationid"));

    private final JsonMapper json;
    private final String source;

    CloudEvents(JsonMapper eventJson, String source) {
        this.json = eventJson;
        this.source = source;
    }

    Message message(RecordedEvent event) {
        return new Message(event.position(), typeOf(event), lines(event, dataOf(event)), event);
    }

    /** The lines of a message that says something else than its event. */
    byte[] lines(RecordedEvent event, Object payload) {
        return lines(event, json.<JsonNode>valueToTree(payload));
    }

    /** An event, or what a reader may know of it. */
    ObjectNode envelope(RecordedEvent event, Object payload) {
        return envelope(event, typeOf(event), payload == event.payload() ? dataOf(event) : json.valueToTree(payload));
    }

    private byte[] lines(RecordedEvent event, JsonNode data) {
        var text = json.writeValueAsString(envelope(event, typeOf(event), data));
        return ("id: " + event.position() + "\ndata: " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode envelope(RecordedEvent event, String type, JsonNode data) {
        var envelope = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.eventId())
                .put("source", source)
                .put("type", type)
                .put("subject", event.aggregateId())
                .put("time", event.recordedAt().toString())
                .put("datacontenttype", "application/json")
                .put("position", event.position())
                .put("version", event.sequenceNumber());
        if (event.aggregateType() != null) {
            envelope.put("subjecttype", event.aggregateType());
        }
        if (data.path("valueDate").isString()) {
            envelope.put("valuedate", data.path("valueDate").asString());
        }
        EXTENSIONS.forEach((key, name) -> {
            var value = event.metaData().get(key);
            if (value != null) {
                envelope.put(name, value.toString());
            }
        });
        return envelope.set("data", data);
    }

    private JsonNode dataOf(RecordedEvent event) {
        return event.payload() instanceof UnknownSerializedType unknown
                ? unknown.readData(JsonNode.class)
                : json.valueToTree(event.payload());
    }

    private static String typeOf(RecordedEvent event) {
        return event.payload() instanceof UnknownSerializedType unknown
                ? unknown.serializedType().getName()
                : EventCatalogue.nameOf(event.payload().getClass())
                        .orElse(event.payload().getClass().getName());
    }
}

package org.ctax.query.funding;

import java.time.Instant;
import java.util.Map;
import org.ctax.events.EventCatalogue;
import org.ctax.events.EventMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it stands in the account of what it happened to.
 *
 * @param position where it stands in the order of all events
 * @param recorded when the exchange learned of it
 * @param provenance who, for which participant, on which authority, from where
 * @param event the event itself
 * @param text all of it in one line; made once, because an account is written whenever something happens to it
 */
record Entry(
        long position, Instant recorded, String eventId, Map<String, String> provenance, Object event, String text) {
    private static final JsonMapper JSON = EventMapper.create();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static Entry of(long position, Instant recorded, String eventId, Map<String, String> provenance, Object event) {
        // JSON has neither tabs nor line breaks of its own.
        var text = String.join(
                "\t",
                Long.toString(position),
                recorded.toString(),
                eventId,
                EventCatalogue.nameOf(event.getClass()).orElseThrow(),
                JSON.writeValueAsString(provenance),
                JSON.writeValueAsString(event));
        return new Entry(position, recorded, eventId, provenance, event, text);
    }

    /** The same entry, saying something else. */
    Entry with(Object other) {
        return other == event ? this : of(position, recorded, eventId, provenance, other);
    }

    static long positionOf(String text) {
        return Long.parseLong(text, 0, text.indexOf('\t'), 10);
    }

    static Entry read(String text) {
        var parts = text.split("\t", 6);
        var type = EventCatalogue.eventNamed(parts[3]).orElseThrow();
        return new Entry(
                Long.parseLong(parts[0]),
                Instant.parse(parts[1]),
                parts[2],
                JSON.readValue(parts[4], TEXTS),
                JSON.readValue(parts[5], type),
                text);
    }
}

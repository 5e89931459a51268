package org.ctax.query.projection;

import java.time.Instant;
import java.util.Map;

/**
 * What the exchange noted with an event; a handler takes it as its second parameter.
 *
 * @param eventId id of the event
 * @param position its place in the one order of all events, from 1
 * @param recorded when the exchange learned it
 * @param aggregateId id of the aggregate that it happened to
 * @param sequence its place among the events of that aggregate, from 0
 * @param provenance who, for whom, on which authority, from where
 */
public record Recorded(
        String eventId,
        long position,
        Instant recorded,
        String aggregateId,
        long sequence,
        Map<String, String> provenance) {}

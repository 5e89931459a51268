package org.ctax.query.funding;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one event did to all sums.
 *
 * @param type name of the event
 * @param subject what it happened to, such as {@code pledges/ID}
 * @param lines by display currency
 */
record Posting(
        long position,
        Instant recorded,
        String eventId,
        String type,
        String subject,
        Map<String, String> provenance,
        Map<String, List<Line>> lines) {}

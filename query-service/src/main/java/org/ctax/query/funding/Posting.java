package org.ctax.query.funding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctax.events.EventCatalogue;

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
        Map<String, List<Line>> lines) {
    /** Of an entry of an account, whatever it changed. */
    static Posting headOf(Account account, Entry entry) {
        return new Posting(
                entry.position(),
                entry.recorded(),
                entry.eventId(),
                EventCatalogue.nameOf(entry.event().getClass()).orElseThrow(),
                AccountStore.nameOf(account.kind()) + "/" + account.id(),
                entry.provenance(),
                Map.of());
    }

    /** The same with other lines, in one display currency. */
    Posting with(String book, List<Line> others) {
        return new Posting(position, recorded, eventId, type, subject, provenance, Map.of(book, others));
    }

    /** The same with the lines of another, in one display currency, after its own. */
    Posting and(String book, Posting other) {
        return with(
                book,
                Stream.of(this, other)
                        .flatMap(posting -> posting.lines.getOrDefault(book, List.of()).stream())
                        .toList());
    }
}

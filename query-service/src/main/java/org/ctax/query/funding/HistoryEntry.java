package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ctax.events.EventCatalogue;

/**
 * An event in the history of a record.
 *
 * @param position its place in the order of all events
 * @param recorded when the exchange learned of it
 * @param type its name in the published language
 * @param valueDate the day on which it happened
 * @param by who, for which participant, on which authority, from where
 * @param event the event itself, as in the published language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntry(
        long position,
        Instant recorded,
        String eventId,
        String type,
        LocalDate valueDate,
        Map<String, String> by,
        Object event) {
    static List<HistoryEntry> of(Account account, Scene scene) {
        return account.entries().headMap(scene.before(), false).values().stream()
                .map(entry -> new HistoryEntry(
                        entry.position(),
                        entry.recorded(),
                        entry.eventId(),
                        EventCatalogue.nameOf(entry.event().getClass()).orElseThrow(),
                        account.kind().valueDate(entry.event()),
                        entry.provenance(),
                        entry.event()))
                .filter(entry -> scene.until() == null || !entry.valueDate().isAfter(scene.until()))
                .toList();
    }
}

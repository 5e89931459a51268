package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** An event in the history of a record. */
@Schema(description = "An event in the history of a record")
public record HistoryEntry<E>(
        @Schema(description = "Its place in the order of all events")
        long position,

        @Schema(description = "When the exchange learned of it")
        Instant recorded,

        @Schema(description = "Names the event in the feed and in explanations of figures")
        String eventId,

        @Schema(description = "Its name in the published language", example = "pledge.recorded")
        String type,

        @Schema(description = "The day on which it happened")
        LocalDate valueDate,

        @Schema(
                description =
                        "Who, for which participant, on which authority, from where: actor, participant, role, source, correlationId, causationId")
        Map<String, String> by,

        @Schema(description = "The event itself, as in the published language; which one, says the type")
        E event) {}

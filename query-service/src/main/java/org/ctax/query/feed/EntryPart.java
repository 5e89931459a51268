package org.ctax.query.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "Entries", description = "A part of the list of entries, the latest first")
record EntryPart(
        @Schema(description = "Each as the feed tells it", implementation = CloudEvent[].class)
        List<JsonNode> items,

        @Schema(
                description =
                        "What to ask for in before to go on; absent at the end. A part may hold fewer than were asked for, or none, and yet not be the last: there is a limit to how many entries one question goes through")
        @Nullable
        Long next,

        @Schema(description = "The moment that the list is of")
        Instant asOf,

        @Schema(description = "The last position that the list is of")
        long position) {

    /** Says what the feed's messages and these entries look like; they are written as JSON at once. */
    @Schema(name = "CloudEvent", description = "An event as a CloudEvent 1.0")
    record CloudEvent(
            @Schema(description = "Version of the standard", example = "1.0")
            String specversion,

            @Schema(description = "Id of the event") String id,

            @Schema(description = "The exchange that it happened in", example = "urn:ctax:exchange")
            String source,

            @Schema(description = "What happened, by its name in the catalogue", example = "pledge.recorded")
            String type,

            @Schema(description = "Id of the record") String subject,

            @Schema(description = "When the exchange learned of it")
            Instant time,

            @Schema(description = "What data is written in", example = "application/json")
            String datacontenttype,

            @Schema(description = "Its place in the one order of all events")
            long position,

            @Schema(description = "Its place among the events of the record, from 0")
            long version,

            @Schema(description = "The kind of record", example = "pledge") @Nullable
            String subjecttype,

            @Schema(description = "The day on which it happened", example = "2008-01-31") @Nullable
            String valuedate,

            @Schema(description = "Opaque id of the account that made it") @Nullable
            String actor,

            @Schema(description = "Id of the participant for which it was made") @Nullable
            String participant,

            @Schema(description = "The role on whose authority it was made", example = "DONOR") @Nullable
            String role,

            @Schema(description = "What it was recorded from: screen, a client, a file and its line") @Nullable
            String recordedfrom,

            @Schema(description = "Joins all that one request caused") @Nullable
            String correlationid,

            @Schema(description = "Id of what caused it") @Nullable
            String causationid,

            @Schema(description = "What the event says; its shape is in the catalogue of events", type = "object")
            @Nullable
            Object data,

            @Schema(
                    description =
                            "What the record is called: its title, reference or name; absent where it has none. Of the list only",
                    example = "NOR-2008")
            @Nullable
            String subjectname) {}
}

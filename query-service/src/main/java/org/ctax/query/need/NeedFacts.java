package org.ctax.query.need;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ctax.events.need.Priority;
import org.ctax.query.funding.NeedFigures;
import org.ctax.query.funding.RecordView;
import org.jspecify.annotations.Nullable;

/** What a list and a page say alike of a need. */
record NeedFacts(
        @Schema(description = "Made by whoever recorded it") UUID id,

        @Schema(description = "ISO 3166-1 alpha-3; absent where it is of several countries together", example = "AFG")
        @Nullable
        String country,

        @Schema(description = "Code of the theme; absent where it is not stated by theme", example = "CT-01") @Nullable
        String theme,

        @Schema(description = "Id of the appeal that it belongs to") @Nullable
        UUID appeal,

        @Schema(description = "The appeal's code on the day asked for") @Nullable
        String appealCode,

        @Schema(description = "The appeal's name on the day asked for") @Nullable
        String appealName,

        @Schema(description = "What is lacking, in one line")
        String title,

        @Schema(description = "How pressing it is") Priority priority,

        @Schema(description = "The day on which it was found")
        LocalDate valueDate,

        @Schema(description = "How it stands; a withdrawn need requires nothing")
        NeedState state,

        @Schema(
                description =
                        "What it takes to meet it, as last estimated: a decimal string in the display currency; absent where nobody said, or without a rate",
                example = "140.00")
        @Nullable
        String required,

        @Schema(description = "What it took as first estimated: a decimal string in the display currency") @Nullable
        String originalRequired,

        @Schema(
                description =
                        "Assigned to it by all donors: a decimal string in the display currency; absent, as received, gap and surplus, where nothing is required or assigned")
        @Nullable
        String allocated,

        @Schema(description = "Received for it, whether it was allocated or earmarked: a decimal string") @Nullable
        String received,

        @Schema(description = "Required less allocated, never below zero: a decimal string") @Nullable
        String gap,

        @Schema(description = "Allocated less required, never below zero: a decimal string") @Nullable
        String surplus,

        @Schema(description = "Whether there is a surplus") @Nullable
        Boolean overCovered,

        @Schema(description = "True where its amounts are examples and no source states them")
        boolean illustrative,

        @Schema(description = "When the exchange learned of it")
        Instant recorded) {
    static NeedFacts of(RecordView need, @Nullable NeedFigures figures) {
        return new NeedFacts(
                need.id(),
                need.text("country"),
                need.text("theme"),
                need.reference("appeal"),
                need.codeOf("appeal"),
                need.nameOf("appeal"),
                need.word("title"),
                need.word("priority", Priority.class),
                need.valueDate(),
                need.word("state", NeedState.class),
                need.amount("required"),
                need.amount("originalRequired"),
                figures == null ? null : figures.allocated(),
                figures == null ? null : figures.received(),
                figures == null ? null : figures.gap(),
                figures == null ? null : figures.surplus(),
                figures == null ? null : figures.overCovered(),
                Boolean.TRUE.equals(need.flag("illustrative")),
                need.recorded());
    }
}

package org.ctax.query.activity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityState;
import org.ctax.query.funding.RecordView;
import org.jspecify.annotations.Nullable;

/** What a list and a page say alike of an activity. */
record ActivityFacts(
        @Schema(description = "Made by whoever recorded it") UUID id,
        @Schema(description = "In one line") String title,

        @Schema(description = "What kind of assistance") ActivityKind kind,

        @Schema(description = "Code of the theme", example = "CT-01")
        String theme,

        @Schema(description = "Countries that benefit, ISO 3166-1 alpha-3")
        List<String> country,

        @Schema(description = "Where it is held") @Nullable String place,

        @Schema(description = "First day") @Nullable LocalDate start,

        @Schema(description = "Last day") @Nullable LocalDate end,

        @Schema(description = "Id of the participant that answers for it") @Nullable
        UUID lead,

        @Schema(description = "Its code", example = "UNODC") @Nullable
        String leadCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String leadName,

        @Schema(description = "How far it has come") ActivityState state,

        @Schema(description = "When the exchange learned of it")
        Instant recorded) {
    static ActivityFacts of(RecordView activity) {
        return new ActivityFacts(
                activity.id(),
                activity.word("title"),
                activity.word("kind", ActivityKind.class),
                activity.word("theme"),
                activity.words("country"),
                activity.text("place"),
                activity.day("start"),
                activity.day("end"),
                activity.reference("lead"),
                activity.codeOf("lead"),
                activity.nameOf("lead"),
                activity.word("state", ActivityState.class),
                activity.recorded());
    }
}

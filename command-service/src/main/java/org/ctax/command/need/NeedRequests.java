package org.ctax.command.need;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.NeedClosed.Outcome;
import org.ctax.events.need.Priority;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What requests on needs may say. */
final class NeedRequests {
    private NeedRequests() {}

    @Schema(
            name = "NeedIdentification",
            requiredProperties = {"id", "country", "theme", "title", "valueDate"})
    record Identification(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "ISO 3166-1 alpha-3", example = "AFG") @Nullable
            String country,

            @Schema(description = "Code of the catalogue", example = "CT-03") @Nullable
            String theme,

            @Schema(description = "The appeal that it belongs to") @Nullable
            UUID appeal,

            @Schema(description = "What is lacking; at most 500 characters") @Nullable
            String title,

            @Schema(description = "At most 4000 characters") @Nullable
            String description,

            @Schema(description = "MEDIUM where it is absent") @Nullable
            Priority priority,

            @Schema(description = "What it takes to meet it; absent where nobody said") @Nullable
            MonetaryAmount required,

            @Schema(description = "Where the fact comes from, where the caller is not the source") @Nullable
            String origin,

            @Schema(description = "True where the amount is an example and no source states it") @Nullable
            Boolean illustrative,

            @Schema(description = "The day on which it was found, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "Who may know of it; public where it is absent") @Nullable
            Visibility visibility) {

        IdentifyNeed command(Days days) {
            return new IdentifyNeed(
                    Limits.required("id", id),
                    Limits.required("country", country),
                    Limits.required("theme", theme),
                    appeal,
                    Limits.required("title", title),
                    description,
                    priority == null ? Priority.MEDIUM : priority,
                    required,
                    origin,
                    illustrative != null && illustrative,
                    days.happened("valueDate", valueDate),
                    Limits.visibility("visibility", visibility));
        }
    }

    @Schema(
            name = "RequirementRevision",
            requiredProperties = {"id", "required", "reason", "valueDate"})
    record Revision(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The requirement from now on, in whole; zero or more") @Nullable
            MonetaryAmount required,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day of the estimate, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the need, or narrower") @Nullable
            Visibility visibility) {

        ReviseRequirement command(UUID need, Days days) {
            return new ReviseRequirement(
                    need,
                    Limits.required("id", id),
                    Limits.required("required", required),
                    Limits.required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "OriginalRequirementCorrection",
            requiredProperties = {"id", "original", "reason", "valueDate"})
    record OriginalCorrection(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "What was required at first; zero or more") @Nullable
            MonetaryAmount original,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day of the first estimate, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the need, or narrower") @Nullable
            Visibility visibility) {

        CorrectOriginalRequirement command(UUID need, Days days) {
            return new CorrectOriginalRequirement(
                    need,
                    Limits.required("id", id),
                    Limits.required("original", original),
                    Limits.required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "NeedClosing",
            requiredProperties = {"id", "outcome", "reason", "valueDate"})
    record Closing(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "MET: its requirement goes on counting; WITHDRAWN: it counts no longer") @Nullable
            Outcome outcome,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day from which it is closed, at most tomorrow") @Nullable
            LocalDate valueDate) {

        CloseNeed command(UUID need, Days days) {
            return new CloseNeed(
                    need,
                    Limits.required("id", id),
                    Limits.required("outcome", outcome),
                    Limits.required("reason", reason),
                    days.happened("valueDate", valueDate));
        }
    }

    @Schema(
            name = "NeedReopening",
            requiredProperties = {"id", "reason", "valueDate"})
    record Reopening(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day from which it is open, at most tomorrow") @Nullable
            LocalDate valueDate) {

        ReopenNeed command(UUID need, Days days) {
            return new ReopenNeed(
                    need,
                    Limits.required("id", id),
                    Limits.required("reason", reason),
                    days.happened("valueDate", valueDate));
        }
    }
}

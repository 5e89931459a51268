package org.ctax.command.activity;

import static org.ctax.command.desk.Limits.required;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.Attendance;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What requests on activities may say. */
final class ActivityRequests {
    private ActivityRequests() {}

    /** As what an activity may be entered. */
    enum FirstState {
        REQUESTED,
        PLANNED
    }

    @Schema(
            name = "ActivityEntry",
            requiredProperties = {"id", "state", "title", "kind", "theme", "lead", "valueDate"})
    record Entry(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "As what it is entered") @Nullable
            FirstState state,

            @Schema(description = "At most 500 characters") @Nullable
            String title,

            @Nullable ActivityKind kind,

            @Schema(description = "Code of the catalogue", example = "CT-03") @Nullable
            String theme,

            @Schema(description = "Countries that benefit; shares are per cent and sum to 100, or all are absent")
            @Nullable
            List<@Nullable CountryShare> countries,

            @Schema(description = "Where it is held") @Nullable
            String place,

            @Schema(description = "First day, at most 50 years ahead") @Nullable
            LocalDate start,

            @Schema(description = "Last day") @Nullable LocalDate end,

            @Schema(description = "The participant that answers for it") @Nullable
            UUID lead,

            @Schema(description = "Participants that help") @Nullable
            List<@Nullable UUID> supporting,

            @Schema(description = "Needs that it addresses, with shares in per cent that sum to at most 100") @Nullable
            List<@Nullable NeedShare> needs,

            @Schema(description = "What it costs; covers nothing by itself") @Nullable
            MonetaryAmount budget,

            @Schema(description = "Where the fact comes from, where the caller is not the source") @Nullable
            String origin,

            @Schema(description = "The day of the request or planning, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "Who may know of it; public where it is absent") @Nullable
            Visibility visibility) {

        private ActivityPlan plan(Days days) {
            return ActivityRequests.plan(
                    days, title, kind, theme, countries, place, start, end, lead, supporting, needs, budget);
        }

        RequestActivity request(Days days) {
            return new RequestActivity(
                    required("id", id),
                    plan(days),
                    origin,
                    days.happened("valueDate", valueDate),
                    Limits.visibility("visibility", visibility));
        }

        PlanActivity planning(Days days) {
            return new PlanActivity(
                    required("id", id),
                    plan(days),
                    origin,
                    days.happened("valueDate", valueDate),
                    Limits.visibility("visibility", visibility));
        }
    }

    @Schema(
            name = "ActivityPlanning",
            requiredProperties = {"id", "title", "kind", "theme", "lead", "valueDate"})
    record Planning(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "At most 500 characters") @Nullable
            String title,

            @Nullable ActivityKind kind,

            @Schema(description = "Code of the catalogue", example = "CT-03") @Nullable
            String theme,

            @Schema(description = "Countries that benefit; shares are per cent and sum to 100, or all are absent")
            @Nullable
            List<@Nullable CountryShare> countries,

            @Schema(description = "Where it is held") @Nullable
            String place,

            @Schema(description = "First day, at most 50 years ahead") @Nullable
            LocalDate start,

            @Schema(description = "Last day") @Nullable LocalDate end,

            @Schema(description = "The participant that answers for it") @Nullable
            UUID lead,

            @Schema(description = "Participants that help") @Nullable
            List<@Nullable UUID> supporting,

            @Schema(description = "Needs that it addresses, with shares in per cent that sum to at most 100") @Nullable
            List<@Nullable NeedShare> needs,

            @Schema(description = "What it costs; covers nothing by itself") @Nullable
            MonetaryAmount budget,

            @Schema(description = "Where the fact comes from, where the caller is not the source") @Nullable
            String origin,

            @Schema(description = "The day of the planning, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the activity, or narrower") @Nullable
            Visibility visibility) {

        ReplanActivity command(UUID activity, Days days) {
            return new ReplanActivity(
                    activity,
                    required("id", id),
                    plan(days, title, kind, theme, countries, place, start, end, lead, supporting, needs, budget),
                    origin,
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "ActivityStart",
            requiredProperties = {"id", "valueDate"})
    record Start(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The day on which it began, at most tomorrow") @Nullable
            LocalDate valueDate) {

        StartActivity command(UUID activity, Days days) {
            return new StartActivity(activity, required("id", id), days.happened("valueDate", valueDate));
        }
    }

    @Schema(
            name = "ActivityPostponement",
            requiredProperties = {"id", "reason", "valueDate"})
    record Postponement(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "First day, where it is known") @Nullable
            LocalDate newStart,

            @Schema(description = "Last day, where it is known") @Nullable
            LocalDate newEnd,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day of the decision, at most tomorrow") @Nullable
            LocalDate valueDate) {

        PostponeActivity command(UUID activity, Days days) {
            return new PostponeActivity(
                    activity,
                    required("id", id),
                    days.optionalPlanned("newStart", newStart),
                    days.optionalPlanned("newEnd", newEnd),
                    required("reason", reason),
                    days.happened("valueDate", valueDate));
        }
    }

    @Schema(
            name = "ActivityCompletion",
            requiredProperties = {"id", "valueDate"})
    record Completion(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Who took part, at most 500 lines") @Nullable
            List<@Nullable Attendance> attendance,

            @Schema(
                    description = "Officials trained, at least 0; absent where nobody reported how many",
                    example = "25")
            @Nullable
            Integer officialsTrained,

            @Schema(description = "Outcome documents, by title") @Nullable
            List<@Nullable String> documents,

            @Schema(description = "What came of it; at most 4000 characters") @Nullable
            String summary,

            @Schema(description = "The day on which it was done, at most tomorrow") @Nullable
            LocalDate valueDate) {

        CompleteActivity command(UUID activity, Days days) {
            return new CompleteActivity(
                    activity,
                    required("id", id),
                    Limits.list("attendance", attendance),
                    officialsTrained,
                    Limits.list("documents", documents),
                    summary,
                    days.happened("valueDate", valueDate));
        }
    }

    @Schema(
            name = "ActivityCancellation",
            requiredProperties = {"id", "reason", "valueDate"})
    record Cancellation(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day of the decision, at most tomorrow") @Nullable
            LocalDate valueDate) {

        CancelActivity command(UUID activity, Days days) {
            return new CancelActivity(
                    activity, required("id", id), required("reason", reason), days.happened("valueDate", valueDate));
        }
    }

    private static ActivityPlan plan(
            Days days,
            @Nullable String title,
            @Nullable ActivityKind kind,
            @Nullable String theme,
            @Nullable List<@Nullable CountryShare> countries,
            @Nullable String place,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable UUID lead,
            @Nullable List<@Nullable UUID> supporting,
            @Nullable List<@Nullable NeedShare> needs,
            @Nullable MonetaryAmount budget) {
        return new ActivityPlan(
                required("title", title),
                required("kind", kind),
                required("theme", theme),
                Limits.list("countries", countries),
                place,
                days.optionalPlanned("start", start),
                days.optionalPlanned("end", end),
                required("lead", lead),
                Limits.list("supporting", supporting),
                Limits.list("needs", needs),
                budget);
    }
}

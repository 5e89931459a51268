package org.ctax.command.pledge;

import static org.ctax.command.desk.Limits.required;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Days;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What requests on the use of a pledge may say. */
final class AllocationRequests {
    private AllocationRequests() {}

    @Schema(
            name = "Allocation",
            requiredProperties = {"id", "amount", "valueDate"})
    record Allocation(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The need that it is for; or else the activity") @Nullable
            UUID need,

            @Schema(description = "The activity that it is for; or else the need") @Nullable
            UUID activity,

            @Schema(description = "How much, in the currency of the pledge") @Nullable
            MonetaryAmount amount,

            @Schema(description = "The commitment or contribution that it is taken from, where one is named") @Nullable
            UUID source,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        AllocateMoney command(UUID pledge, Days days) {
            return new AllocateMoney(
                    pledge,
                    required("id", id),
                    target(need, activity),
                    required("amount", amount),
                    source,
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "AllocationRelease",
            requiredProperties = {"id", "allocation", "reason", "valueDate"})
    record Release(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Id of the allocation") @Nullable
            UUID allocation,

            @Schema(description = "How much; all that is left of it where it is absent") @Nullable
            MonetaryAmount amount,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        ReleaseAllocation command(UUID pledge, Days days) {
            return new ReleaseAllocation(
                    pledge,
                    required("id", id),
                    required("allocation", allocation),
                    amount,
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "AllocationReassignment",
            requiredProperties = {"id", "allocation", "reason", "valueDate"})
    record Reassignment(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Id of the allocation") @Nullable
            UUID allocation,

            @Schema(description = "The need that it is for; or else the activity") @Nullable
            UUID need,

            @Schema(description = "The activity that it is for; or else the need") @Nullable
            UUID activity,

            @Schema(description = "How much; all that is left of it where it is absent") @Nullable
            MonetaryAmount amount,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        ReassignAllocation command(UUID pledge, Days days) {
            return new ReassignAllocation(
                    pledge,
                    required("id", id),
                    required("allocation", allocation),
                    target(need, activity),
                    amount,
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    /** A need or an activity, and just one. */
    private static AllocationTarget target(@Nullable UUID need, @Nullable UUID activity) {
        if (need != null && activity != null) {
            throw Refusal.malformed("ONE_TARGET", "activity", "Money is for a need or for an activity, not for both");
        }
        return activity != null
                ? new AllocationTarget(AllocationTarget.Kind.ACTIVITY, activity)
                : new AllocationTarget(AllocationTarget.Kind.NEED, required("need", need));
    }
}

package org.ctax.command.pledge;

import static org.ctax.command.desk.Limits.required;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.Stage;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What requests on the promise itself may say. */
final class PromiseRequests {
    private PromiseRequests() {}

    @Schema(
            name = "PledgeRecording",
            requiredProperties = {"id", "donor", "amount", "valueDate"})
    record Recording(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The participant that promises") @Nullable
            UUID donor,

            @Schema(description = "The participant to which it is promised") @Nullable
            UUID recipient,

            @Schema(description = "The donor's own reference, unique at the donor; at most 500 characters") @Nullable
            String reference,

            @Schema(description = "What is promised, more than 0; its currency is that of everything in this pledge")
            @Nullable
            MonetaryAmount amount,

            @Schema(
                    description =
                            "Its worth in another currency, where the reporter states it; it wins over any conversion")
            @Nullable
            MonetaryAmount equivalent,

            @Schema(description = "Between the currency of the amount and another one") @Nullable
            ExchangeRate rate,

            @Schema(description = "The day of the promise, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "VOLUNTARY where it is absent") @Nullable
            PledgeKind kind,

            @Schema(description = "CASH where it is absent") @Nullable
            PledgeForm form,

            @Schema(description = "What it is for, in the donor's words; at most 4000 characters") @Nullable
            String description,

            @Schema(description = "What it depends on; at most 4000 characters") @Nullable
            String conditions,

            @Schema(description = "What it may be used for; unearmarked where it is absent") @Nullable
            Earmark earmark,

            @Schema(description = "When it is to be paid; they sum to at most what is pledged") @Nullable
            List<@Nullable Instalment> instalments,

            @Schema(description = "The stage that all of it has reached already, where it is no mere promise") @Nullable
            Stage fulfilled,

            @Schema(description = "Where the fact comes from, where the caller is not the source") @Nullable
            String origin,

            @Schema(description = "True where the amount is an example and no source states it") @Nullable
            Boolean illustrative,

            @Schema(description = "Who may know of it; public where it is absent") @Nullable
            Visibility visibility) {

        RecordPledge command(Days days) {
            return new RecordPledge(
                    required("id", id),
                    required("donor", donor),
                    recipient,
                    reference,
                    Limits.amount("amount", amount),
                    equivalent,
                    rate,
                    days.happened("valueDate", valueDate),
                    kind == null ? PledgeKind.VOLUNTARY : kind,
                    form == null ? PledgeForm.CASH : form,
                    description,
                    conditions,
                    earmark == null ? Earmark.NONE : earmark,
                    planned(instalments, days),
                    fulfilled,
                    origin,
                    illustrative != null && illustrative,
                    Limits.visibility("visibility", visibility));
        }
    }

    @Schema(
            name = "PledgeIncrease",
            requiredProperties = {"id", "amount", "reason", "valueDate"})
    record Increase(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "How much more, in the currency of the pledge") @Nullable
            MonetaryAmount amount,

            @Schema(
                    description =
                            "Its worth in another currency, where the reporter states it; it wins over any conversion")
            @Nullable
            MonetaryAmount equivalent,

            @Schema(description = "Between the currency of the amount and another one") @Nullable
            ExchangeRate rate,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        IncreasePledge command(UUID pledge, Days days) {
            return new IncreasePledge(
                    pledge,
                    required("id", id),
                    required("amount", amount),
                    equivalent,
                    rate,
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "PledgeReduction",
            requiredProperties = {"id", "amount", "reason", "valueDate"})
    record Cut(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "How much less, of what is not committed") @Nullable
            MonetaryAmount amount,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        CutPledge command(UUID pledge, Days days) {
            return new CutPledge(
                    pledge,
                    required("id", id),
                    required("amount", amount),
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "PledgeWithdrawal",
            requiredProperties = {"id", "reason", "valueDate"})
    record Withdrawal(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        WithdrawPledge command(UUID pledge, Days days) {
            return new WithdrawPledge(
                    pledge,
                    required("id", id),
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "PledgeLapse",
            requiredProperties = {"id", "reason", "valueDate"})
    record Lapse(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        LapsePledge command(UUID pledge, Days days) {
            return new LapsePledge(
                    pledge,
                    required("id", id),
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "PledgeSchedule",
            requiredProperties = {"id", "instalments", "valueDate"})
    record Schedule(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "When it is to be paid; they sum to at most what is pledged") @Nullable
            List<@Nullable Instalment> instalments,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        ScheduleInstalments command(UUID pledge, Days days) {
            return new ScheduleInstalments(
                    pledge,
                    required("id", id),
                    planned(required("instalments", instalments), days),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "PledgeReclassification",
            requiredProperties = {"id", "earmark", "reason", "valueDate"})
    record Reclassification(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "What it may be used for; every part that is given binds") @Nullable
            Earmark earmark,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        ReclassifyPledge command(UUID pledge, Days days) {
            return new ReclassifyPledge(
                    pledge,
                    required("id", id),
                    required("earmark", earmark),
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    /** When a pledge is to be paid, as far ahead as anybody plans. */
    private static List<Instalment> planned(@Nullable List<@Nullable Instalment> instalments, Days days) {
        List<Instalment> sent = Limits.list("instalments", instalments);
        for (int i = 0; i < sent.size(); i++) {
            var unused = days.planned("instalments[" + i + "].due", sent.get(i).due());
        }
        return sent;
    }
}

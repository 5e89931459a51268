package org.ctax.command.pledge;

import static org.ctax.command.desk.Limits.required;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Days;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What requests on the fulfilment of a promise may say. */
final class FulfilmentRequests {
    private FulfilmentRequests() {}

    @Schema(
            name = "Commitment",
            requiredProperties = {"id", "amount", "valueDate"})
    record Commitment(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "How much more is committed, in the currency of the pledge") @Nullable
            MonetaryAmount amount,

            @Schema(
                    description =
                            "Its worth in another currency, where the reporter states it; it wins over any conversion")
            @Nullable
            MonetaryAmount equivalent,

            @Schema(description = "Between the currency of the amount and another one") @Nullable
            ExchangeRate rate,

            @Schema(description = "Of the agreement; at most 500 characters") @Nullable
            String reference,

            @Schema(description = "True where it may go beyond what is promised, and then raises it") @Nullable
            Boolean overFulfilment,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        MakeCommitment command(UUID pledge, Days days) {
            return new MakeCommitment(
                    pledge,
                    required("id", id),
                    required("amount", amount),
                    equivalent,
                    rate,
                    reference,
                    isTrue(overFulfilment),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "Contribution",
            requiredProperties = {"id", "amount", "valueDate"})
    record Contribution(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "As received, in the currency in which it came") @Nullable
            MonetaryAmount amount,

            @Schema(
                    description =
                            "Its worth in another currency, where the reporter states it; it wins over any conversion")
            @Nullable
            MonetaryAmount equivalent,

            @Schema(description = "From the currency received to that of the pledge; required where they differ")
            @Nullable
            ExchangeRate rate,

            @Schema(description = "CASH where it is absent") @Nullable
            PledgeForm form,

            @Schema(description = "Of the payment; at most 500 characters") @Nullable
            String reference,

            @Schema(description = "True where it may go beyond what is promised, and then raises it") @Nullable
            Boolean overFulfilment,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        ReceiveContribution command(UUID pledge, Days days) {
            return new ReceiveContribution(
                    pledge,
                    required("id", id),
                    required("amount", amount),
                    equivalent,
                    rate,
                    form == null ? PledgeForm.CASH : form,
                    reference,
                    isTrue(overFulfilment),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "Refund",
            requiredProperties = {"id", "amount", "reason", "valueDate"})
    record Refund(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The entry that is paid back, where one is named") @Nullable
            UUID contribution,

            @Schema(description = "How much, in the currency of the pledge") @Nullable
            MonetaryAmount amount,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason,

            @Schema(description = "The day on which it happened, at most tomorrow") @Nullable
            LocalDate valueDate,

            @Schema(description = "As for the pledge, or narrower") @Nullable
            Visibility visibility) {

        RefundContribution command(UUID pledge, Days days) {
            return new RefundContribution(
                    pledge,
                    required("id", id),
                    contribution,
                    required("amount", amount),
                    required("reason", reason),
                    days.happened("valueDate", valueDate),
                    visibility);
        }
    }

    @Schema(
            name = "PledgeCorrection",
            requiredProperties = {"id", "corrects", "reason"})
    record Correction(
            @Schema(description = "Made by the client") @Nullable
            UUID id,

            @Schema(description = "The entry that is a mistake; the pledge itself to take back all of it") @Nullable
            UUID corrects,

            @Schema(description = "Why; at most 4000 characters") @Nullable
            String reason) {

        CorrectEntry command(UUID pledge) {
            return new CorrectEntry(
                    pledge, required("id", id), required("corrects", corrects), required("reason", reason));
        }
    }

    private static boolean isTrue(@Nullable Boolean said) {
        return said != null && said;
    }
}

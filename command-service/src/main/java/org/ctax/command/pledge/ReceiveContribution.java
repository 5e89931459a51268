package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Worth;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Money or goods arrive; {@code amount} is as received, in whatever currency it came. */
public record ReceiveContribution(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        PledgeForm form,
        @Nullable String reference,
        boolean overFulfilment,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public ReceiveContribution {
        amount = Limits.amount("amount", amount);
        equivalent = Worth.optionalEquivalentOf(amount, equivalent);
        rate = Worth.optionalRateOf(amount, rate);
        reference = Limits.optionalTitle("reference", reference);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }
}

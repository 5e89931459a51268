package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Worth;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.Stage;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A donor promises money or its worth in kind.
 *
 * @param fulfilled the stage that the whole of it has reached already: money that nobody had announced is recorded and
 *     fulfilled at once; absent where it is a promise only
 */
public record RecordPledge(
        @TargetAggregateIdentifier UUID pledgeId,
        @Nullable UUID donor,
        @Nullable UUID recipient,
        @Nullable String reference,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        LocalDate valueDate,
        PledgeKind kind,
        PledgeForm form,
        @Nullable String description,
        @Nullable String conditions,
        Earmark earmark,
        List<Instalment> instalments,
        @Nullable Stage fulfilled,
        @Nullable String origin,
        boolean illustrative,
        Visibility visibility) {

    /** Refuses what no promise can be. One of nothing is none the less: sources state such. */
    public RecordPledge {
        amount = Limits.amountOrZero("amount", amount);
        equivalent = Worth.optionalEquivalentOf(amount, equivalent);
        rate = Worth.optionalRateOf(amount, rate);
        reference = Limits.optionalTitle("reference", reference);
        valueDate = Limits.day("valueDate", valueDate);
        description = Limits.optionalText("description", description);
        conditions = Limits.optionalText("conditions", conditions);
        earmark = EarmarkRule.sound(earmark);
        instalments = Schedule.inOrder(instalments);
        Schedule.mustFit(instalments, amount);
        origin = Limits.optionalTitle("origin", origin);
        visibility = Limits.visibility("visibility", visibility);
    }
}

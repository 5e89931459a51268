package org.ctax.command.transfer;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Places;
import org.ctax.command.desk.Worth;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.Placement;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Money is handed on from one place to another, or, without the other, leaves what the exchange knows of. */
public record RecordTransfer(
        @TargetAggregateIdentifier UUID id,
        @Nullable UUID transferor,
        @Nullable UUID recipient,
        @Nullable String reference,
        Placement from,
        @Nullable Placement to,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        Stage stage,
        @Nullable String description,
        @Nullable String origin,
        LocalDate valueDate,
        Visibility visibility) {

    /** Refuses what no transfer can be. One of nothing is none the less: sources state such. */
    public RecordTransfer {
        reference = Limits.optionalTitle("reference", reference);
        from = Places.placement("from", from);
        to = to == null ? null : Places.placement("to", to);
        amount = Limits.amountOrZero("amount", amount);
        equivalent = Worth.optionalEquivalentOf(amount, equivalent);
        rate = Worth.optionalRateOf(amount, rate);
        description = Limits.optionalText("description", description);
        origin = Limits.optionalTitle("origin", origin);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = Limits.visibility("visibility", visibility);
    }

    TransferRecorded event() {
        return new TransferRecorded(
                id,
                transferor,
                recipient,
                reference,
                from,
                to,
                amount,
                equivalent,
                rate,
                stage,
                description,
                origin,
                valueDate,
                Holding.known(visibility, transferor));
    }
}

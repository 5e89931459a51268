package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** The donor promises less, of what is not committed yet. */
public record CutPledge(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        MonetaryAmount amount,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public CutPledge {
        amount = Limits.amount("amount", amount);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }
}

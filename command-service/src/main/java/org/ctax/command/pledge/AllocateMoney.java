package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** A part of the purse is for a need or an activity. */
public record AllocateMoney(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        AllocationTarget target,
        MonetaryAmount amount,
        @Nullable UUID source,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public AllocateMoney {
        amount = Limits.amount("amount", amount);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }

    @Override
    public UUID subject() {
        return source == null ? pledgeId : source;
    }
}

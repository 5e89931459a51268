package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** A part of an allocation, or without amount what is left of it, is free again. */
public record ReleaseAllocation(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        UUID allocation,
        @Nullable MonetaryAmount amount,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public ReleaseAllocation {
        amount = Limits.optionalAmount("amount", amount);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }

    @Override
    public UUID subject() {
        return allocation;
    }
}

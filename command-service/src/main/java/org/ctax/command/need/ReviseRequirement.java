package org.ctax.command.need;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.RequirementRevised;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Estimate anew what it takes to meet a need. */
public record ReviseRequirement(
        @TargetAggregateIdentifier UUID need,
        UUID id,
        MonetaryAmount required,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility) {

    /** Refuses what no requirement can be. */
    public ReviseRequirement {
        required = Limits.amountOrZero("required", required);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }

    RequirementRevised event(Visibility effective) {
        return new RequirementRevised(need, id, required, reason, valueDate, effective);
    }
}

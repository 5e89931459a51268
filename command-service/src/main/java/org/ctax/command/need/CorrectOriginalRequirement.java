package org.ctax.command.need;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.OriginalRequirementCorrected;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Say what was required at first, where the exchange was told something else. */
public record CorrectOriginalRequirement(
        @TargetAggregateIdentifier UUID need,
        UUID id,
        MonetaryAmount original,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility) {

    /** Refuses what no requirement can be. */
    public CorrectOriginalRequirement {
        original = Limits.amountOrZero("original", original);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }

    OriginalRequirementCorrected event(Visibility effective) {
        return new OriginalRequirementCorrected(need, id, original, reason, valueDate, effective);
    }
}

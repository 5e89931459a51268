package org.ctax.command.need;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.visibility.Visibility;

/** Make the need known to others than it is. */
public record ChangeNeedVisibility(
        @TargetAggregateIdentifier UUID need, UUID id, Visibility visibility, String reason, LocalDate valueDate) {

    /** Refuses what no change can be. */
    public ChangeNeedVisibility {
        visibility = Limits.visibility("visibility", visibility);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    NeedVisibilityChanged event(Visibility effective) {
        return new NeedVisibilityChanged(need, id, effective, reason, valueDate);
    }
}

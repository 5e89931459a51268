package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.visibility.Visibility;

/** Make the activity known to others than it is. */
public record ChangeActivityVisibility(
        @TargetAggregateIdentifier UUID activity, UUID id, Visibility visibility, String reason, LocalDate valueDate) {

    /** Refuses what no change can be. */
    public ChangeActivityVisibility {
        visibility = Limits.visibility("visibility", visibility);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    ActivityVisibilityChanged event(Visibility effective) {
        return new ActivityVisibilityChanged(activity, id, effective, reason, valueDate);
    }
}

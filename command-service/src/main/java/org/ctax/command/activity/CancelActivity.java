package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityCancelled;

/** Say that an activity will not take place. */
public record CancelActivity(@TargetAggregateIdentifier UUID activity, UUID id, String reason, LocalDate valueDate) {

    /** Refuses what no cancellation can be. */
    public CancelActivity {
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    ActivityCancelled event() {
        return new ActivityCancelled(activity, id, reason, valueDate);
    }
}

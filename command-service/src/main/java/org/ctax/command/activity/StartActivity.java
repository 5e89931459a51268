package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityStarted;

/** Say that an activity began. */
public record StartActivity(@TargetAggregateIdentifier UUID activity, UUID id, LocalDate valueDate) {

    /** Refuses what no day can be. */
    public StartActivity {
        valueDate = Limits.day("valueDate", valueDate);
    }

    ActivityStarted event() {
        return new ActivityStarted(activity, id, valueDate);
    }
}

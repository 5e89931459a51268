package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityPostponed;
import org.jspecify.annotations.Nullable;

/** Put an activity off, to new days or until further notice. */
public record PostponeActivity(
        @TargetAggregateIdentifier UUID activity,
        UUID id,
        @Nullable LocalDate newStart,
        @Nullable LocalDate newEnd,
        String reason,
        LocalDate valueDate) {

    /** Refuses what no postponement can be. */
    public PostponeActivity {
        newStart = Limits.optionalDay("newStart", newStart);
        newEnd = Limits.optionalDay("newEnd", newEnd);
        Limits.period("newEnd", newStart, newEnd);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    ActivityPostponed event() {
        return new ActivityPostponed(activity, id, newStart, newEnd, reason, valueDate);
    }
}

package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Plan anew, or for the first time what was requested. */
public record ReplanActivity(
        @TargetAggregateIdentifier UUID activity,
        UUID id,
        ActivityPlan plan,
        @Nullable String origin,
        LocalDate valueDate,
        @Nullable Visibility visibility) {

    /** Refuses what no plan can be. */
    public ReplanActivity {
        plan = PlanLimits.checked(plan);
        origin = Limits.optionalTitle("origin", origin);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }

    ActivityPlanned event(Visibility effective) {
        return new ActivityPlanned(activity, id, plan, origin, valueDate, effective);
    }
}

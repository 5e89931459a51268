package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Enter an activity that is planned; its id is also that of its first planning. */
public record PlanActivity(
        @TargetAggregateIdentifier UUID id,
        ActivityPlan plan,
        @Nullable String origin,
        LocalDate valueDate,
        Visibility visibility) {

    /** Refuses what no plan can be. */
    public PlanActivity {
        plan = PlanLimits.checked(plan);
        origin = Limits.optionalTitle("origin", origin);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = Limits.visibility("visibility", visibility);
    }

    ActivityPlanned event() {
        return new ActivityPlanned(id, id, plan, origin, valueDate, Holding.known(visibility, plan.lead()));
    }
}

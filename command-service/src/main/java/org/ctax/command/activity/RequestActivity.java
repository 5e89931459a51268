package org.ctax.command.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Limits;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Ask for an activity. */
public record RequestActivity(
        @TargetAggregateIdentifier UUID id,
        ActivityPlan plan,
        @Nullable String origin,
        LocalDate valueDate,
        Visibility visibility) {

    /** Refuses what no request can be. */
    public RequestActivity {
        plan = PlanLimits.checked(plan);
        origin = Limits.optionalTitle("origin", origin);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = Limits.visibility("visibility", visibility);
    }

    ActivityRequested event(@Nullable UUID requester) {
        return new ActivityRequested(id, plan, origin, valueDate, Holding.known(visibility, plan.lead(), requester));
    }
}

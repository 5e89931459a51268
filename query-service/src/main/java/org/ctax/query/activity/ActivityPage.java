package org.ctax.query.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.funding.RecordView;
import org.ctax.query.funding.Telling;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "An activity as it stood at the moment asked for, with every event that had happened to it by then")
record ActivityPage(
        @JsonUnwrapped ActivityFacts facts,

        @Schema(description = "What is to be done, where, when and by whom, as last planned for the day") @Nullable
        ActivityPlan plan,

        @Schema(description = "What came of it, once it was completed") @Nullable
        ActivityCompleted results,

        @Schema(description = "Who may know of it now, whatever moment is asked for")
        Visibility visibility,

        @JsonUnwrapped Telling<ActivityEvent> telling) {
    static ActivityPage of(RecordView activity, Moment moment) {
        return new ActivityPage(
                ActivityFacts.of(activity),
                activity.plan(),
                activity.events(ActivityCompleted.class).stream()
                        .reduce((_, later) -> later)
                        .orElse(null),
                activity.visibility(),
                activity.telling(ActivityEvent.class, moment));
    }
}

package org.ctax.command.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ctax.command.desk.Lookups.KnownActivity;
import org.ctax.events.activity.ActivityCancelled;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** An activity as far as somebody may see it: by the last of its plans that is not kept from that one. */
final class SeenActivity {
    private final Authority authority;
    private final List<Stated> plans = new ArrayList<>();
    private @Nullable Visibility visibility;
    private boolean cancelled;

    /** @param narrower who may know of the plan, where that is not whoever may know of the activity */
    private record Stated(ActivityPlan plan, @Nullable Visibility narrower) {}

    SeenActivity(Authority authority) {
        this.authority = authority;
    }

    void then(Object event) {
        switch (event) {
            case ActivityRequested requested -> state(requested.plan(), requested.visibility());
            case ActivityPlanned planned -> {
                state(planned.plan(), planned.visibility());
                cancelled = false;
            }
            case ActivityVisibilityChanged changed -> visibility = changed.visibility();
            case ActivityCancelled gone -> cancelled = true;
            default -> {}
        }
    }

    private void state(ActivityPlan plan, Visibility stated) {
        if (visibility == null) {
            visibility = stated;
        }
        plans.add(new Stated(plan, stated.equals(visibility) ? null : stated));
    }

    Optional<KnownActivity> known() {
        if (visibility == null || !authority.sees(visibility)) {
            return Optional.empty();
        }
        return plans.reversed().stream()
                .filter(stated -> stated.narrower() == null || authority.sees(stated.narrower()))
                .findFirst()
                .map(stated -> new KnownActivity(stated.plan(), cancelled));
    }
}

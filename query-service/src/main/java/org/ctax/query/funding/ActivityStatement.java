package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.ctax.events.activity.ActivityCancelled;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityPostponed;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityStarted;
import org.ctax.events.activity.ActivityState;
import org.ctax.events.activity.ActivityVisibilityChanged;

/** An activity counts once, in its state: by its shares in its countries and needs. */
final class ActivityStatement {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private ActivityStatement() {}

    static Statement of(String account, Object beginning, List<Object> counted, Scene scene) {
        var statement = new Statement();
        var id = UUID.fromString(account);
        var plan = scene.places().plan(id, scene.before(), scene.until());
        if (counted.isEmpty() || plan == null) {
            return statement;
        }
        var measure = Measure.of(state(counted));
        var sight = sight(beginning);
        for (var spot : Spot.of(plan, scene.places(), scene.before())) {
            var share = spot.weight().multiply(HUNDREDTH);
            var cell =
                    new Cell(null, spot.place(), spot.theme(), spot.appeal(), spot.need(), account, null, false, sight);
            statement.add(new Statement.Key(cell, measure, "", Basis.SAME), new Worth(share, share));
        }
        return statement;
    }

    /** The state of the latest day; of one day, the one recorded last. */
    static ActivityState state(List<Object> counted) {
        return counted.stream()
                .map(ActivityEvent.class::cast)
                .sorted(Comparator.comparing(ActivityEvent::valueDate))
                .reduce(ActivityState.REQUESTED, ActivityStatement::stateAfter, (_, later) -> later);
    }

    static ActivityState stateAfter(ActivityState before, ActivityEvent event) {
        return switch (event) {
            case ActivityRequested _ -> ActivityState.REQUESTED;
            case ActivityPlanned _ -> ActivityState.PLANNED;
            case ActivityStarted _ -> ActivityState.ONGOING;
            case ActivityPostponed _ -> ActivityState.POSTPONED;
            case ActivityCompleted _ -> ActivityState.COMPLETED;
            case ActivityCancelled _ -> ActivityState.CANCELLED;
            case ActivityVisibilityChanged _ -> before;
        };
    }

    /** The one that it began with: what it became since is for whoever reads to mind. */
    private static String sight(Object beginning) {
        return switch (beginning) {
            case ActivityRequested r -> Sight.packed(r.visibility());
            case ActivityPlanned p -> Sight.packed(p.visibility());
            default -> Sight.PUBLIC;
        };
    }
}

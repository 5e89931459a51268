package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.PledgeRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Where the money of a purse stands: where it is allocated, the rest at its earmark. Each stage fills the oldest allocation
 * first.
 */
final class PurseStatement {
    private final PledgeRecorded recording;
    private final String account;
    private final Purse purse;
    private final Scene scene;
    private final Statement statement = new Statement();

    private PurseStatement(String account, PledgeRecorded recording, Purse purse, Scene scene) {
        this.account = account;
        this.recording = recording;
        this.purse = purse;
        this.scene = scene;
    }

    static Statement of(String account, List<Object> recorded, List<Object> counted, Scene scene) {
        var recording = (PledgeRecorded) recorded.getFirst();
        var purse = Purse.of(recording, counted, scene.book());
        var statement = new PurseStatement(account, recording, purse, scene);
        statement.fill();
        return statement.statement;
    }

    private void fill() {
        var pledged = purse.pledged.copy();
        var committed = purse.committed.copy();
        var received = purse.received.copy();
        for (var allocation : purse.standing()) {
            var amount = allocation.getValue().amount();
            var target = allocation.getValue().target();
            var spots = spots(target);
            var activity = target.kind() == AllocationTarget.Kind.ACTIVITY ? target.id() : null;
            var drawn = pledged.takeOldest(amount);
            post(Measure.ALLOCATED, drawn, spots, activity);
            post(Measure.PLEDGED, drawn, spots, activity);
            post(Measure.COMMITTED, committed.takeOldest(amount), spots, activity);
            post(Measure.RECEIVED, received.takeOldest(amount), spots, activity);
        }
        var rest = earmarked();
        var activity = purse.earmark().activity();
        post(Measure.PLEDGED, pledged.rest(), rest, activity);
        post(Measure.COMMITTED, committed.rest(), rest, activity);
        post(Measure.RECEIVED, received.rest(), rest, activity);
    }

    private List<Spot> spots(AllocationTarget target) {
        return switch (target.kind()) {
            case NEED -> Spot.ofNeed(target.id(), scene.places(), scene.before());
            case ACTIVITY -> ofActivity(target.id());
        };
    }

    private List<Spot> ofActivity(UUID activity) {
        var plan = scene.places().plan(activity, scene.before(), scene.until());
        return plan == null
                ? List.of(new Spot(BigDecimal.ONE, null, null, null, null))
                : Spot.of(plan, scene.places(), scene.before());
    }

    private List<Spot> earmarked() {
        var earmark = purse.earmark();
        var placement = earmark.placement();
        var activity = earmark.activity();
        if (activity == null || !placement.countries().isEmpty()) {
            return Spot.of(placement);
        }
        // For one activity, but not allocated to it: it stands in its countries and meets none of its needs yet.
        return ofActivity(activity).stream()
                .map(s -> new Spot(s.weight(), s.place(), s.theme(), s.appeal(), null))
                .toList();
    }

    private void post(Measure measure, List<Layer> layers, List<Spot> spots, @Nullable UUID activity) {
        var donor = recording.donor();
        var currency = Amounts.codeOf(recording.amount());
        var sight = Sight.packed(recording.visibility());
        Postings.spread(
                statement,
                measure,
                currency,
                layers,
                spots,
                spot -> new Cell(
                        donor == null ? null : donor.toString(),
                        spot.place(),
                        spot.theme(),
                        spot.appeal(),
                        spot.need(),
                        activity == null ? null : activity.toString(),
                        account,
                        recording.illustrative(),
                        sight));
    }
}

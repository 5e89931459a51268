package org.ctax.query.funding;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.reference.Placement;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/** Which needs and activities an event names: who may not know of one of them must not find it there. */
final class Naming {
    private Naming() {}

    static Set<Ref> of(Object event) {
        var named = new HashSet<Ref>();
        switch (event) {
            case AllocationMade e -> target(named, e.target());
            case AllocationReassigned e -> target(named, e.target());
            case PledgeRecorded e -> earmark(named, e.earmark());
            case PledgeReclassified e -> earmark(named, e.earmark());
            case TransferRecorded e -> {
                placement(named, e.from());
                placement(named, e.to());
            }
            case ActivityRequested e -> plan(named, e.plan());
            case ActivityPlanned e -> plan(named, e.plan());
            default -> {
                // Names none.
            }
        }
        return named;
    }

    static Ref refOf(AllocationTarget target) {
        return new Ref(
                switch (target.kind()) {
                    case NEED -> AccountKind.NEED;
                    case ACTIVITY -> AccountKind.ACTIVITY;
                },
                target.id().toString());
    }

    private static void target(Set<Ref> named, AllocationTarget target) {
        named.add(refOf(target));
    }

    private static void earmark(Set<Ref> named, Earmark earmark) {
        var activity = earmark.activity();
        if (activity != null) {
            named.add(new Ref(AccountKind.ACTIVITY, activity.toString()));
        }
        placement(named, earmark.placement());
    }

    private static void placement(Set<Ref> named, @Nullable Placement placement) {
        if (placement != null && placement.need() != null) {
            named.add(need(placement.need()));
        }
    }

    private static void plan(Set<Ref> named, ActivityPlan plan) {
        plan.needs().forEach(share -> named.add(need(share.need())));
    }

    private static Ref need(UUID id) {
        return new Ref(AccountKind.NEED, id.toString());
    }
}

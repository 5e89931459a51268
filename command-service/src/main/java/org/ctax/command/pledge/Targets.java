package org.ctax.command.pledge;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Lookups.KnownNeed;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.Reference;
import org.ctax.events.reference.Shares;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The needs and activities for which money can be asked now. */
record Targets(Lookups lookups) {

    /** Refuses what is unknown, closed or cancelled. */
    Target open(AllocationTarget target) {
        return switch (target.kind()) {
            case NEED -> openNeed(target);
            case ACTIVITY -> openActivity(target);
        };
    }

    private Target openNeed(AllocationTarget target) {
        var need = lookups.requireNeed("need", target.id());
        if (!need.open()) {
            throw Refusal.conflict("NEED_CLOSED", "need", "The need is closed");
        }
        var what = need.identified();
        var countries = what.country() == null ? Set.<String>of() : Set.of(what.country());
        return new Target(target, countries, what.theme(), pillarOf(what.theme()), what.appeal());
    }

    private Target openActivity(AllocationTarget target) {
        var activity = lookups.requireActivity("activity", target.id());
        if (activity.cancelled()) {
            throw Refusal.conflict("ACTIVITY_CANCELLED", "activity", "The activity is cancelled");
        }
        var plan = activity.plan();
        var countries = plan.countries().stream().map(CountryShare::country).collect(Collectors.toUnmodifiableSet());
        return new Target(target, countries, plan.theme(), pillarOf(plan.theme()), appealOf(plan));
    }

    private @Nullable Pillar pillarOf(@Nullable String theme) {
        if (theme == null) {
            return null;
        }
        var known = Reference.themes().get(theme);
        return known == null ? pillarOfAdded(theme) : known.pillar();
    }

    private @Nullable Pillar pillarOfAdded(String theme) {
        return lookups.eventsOf(Lookups.themeId(theme)).stream()
                .<Pillar>mapMulti((event, found) -> {
                    if (event instanceof ThemeAdded added && added.pillar() != null) {
                        found.accept(added.pillar());
                    }
                })
                .findFirst()
                .orElse(null);
    }

    /** An activity is part of an appeal where all of it goes to needs of that appeal. */
    private @Nullable UUID appealOf(ActivityPlan plan) {
        var whole = plan.needs().stream().map(NeedShare::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(Shares.WHOLE) != 0) {
            return null;
        }
        var appeals = plan.needs().stream()
                .map(share ->
                        lookups.need(share.need()).map(KnownNeed::identified).map(NeedIdentified::appeal))
                .distinct()
                .toList();
        return appeals.size() == 1 ? appeals.getFirst().orElse(null) : null;
    }
}

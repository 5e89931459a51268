package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Jointly;
import org.ctax.command.desk.Lookups;
import org.ctax.command.need.CorrectOriginalRequirement;
import org.ctax.command.need.IdentifyNeed;
import org.ctax.command.need.ReviseRequirement;
import org.ctax.events.fts.PlanNeed;
import org.ctax.events.fts.Requirement;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.Priority;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Enters what a plan requires: its appeal, themes and needs.
 *
 * @param turn how many statements were taken over before; each makes entries of its own
 * @param day as of which it is said
 * @param today the day on which it is taken over
 */
record PlanBooks(
        String plan,
        PlanDescription description,
        int turn,
        LocalDate day,
        LocalDate today,
        Jointly jointly,
        Lookups lookups) {
    private static final String REASON = "FTS states another figure";

    void describe(PlanDescription before, Requirement said, boolean hasNeeds) {
        switch (said) {
            case Requirement.OfCluster one -> theme(one.cluster(), one.clusterName());
            case Requirement.PlanWideCluster one -> theme(one.cluster(), one.clusterName());
            case Requirement.OfCountry _,
                    Requirement.OfPlan _,
                    Requirement.PlanWideCountry _,
                    Requirement.OfNoPlan _ -> {}
        }
        boolean isNamed = description.name() != null;
        if (isNamed || hasNeeds) {
            jointly.unlessThere(description.publication(plan, today));
        }
        if (isNamed && !description.equals(before)) {
            // A flow may have published it under a makeshift code.
            var unused = jointly.carryOut(description.revision(plan));
        }
    }

    private void theme(@Nullable String cluster, @Nullable String name) {
        if (cluster != null) {
            jointly.unlessThere(Surroundings.theme(cluster, name == null ? "" : name));
        }
    }

    /** Says of a need what is new. What people closed stays closed. */
    void state(NeedKey key, PlanNeed now, @Nullable PlanNeed before) {
        var known = lookups.need(now.need());
        if (known.isEmpty()) {
            identify(key, now);
        } else if (known.get().open()) {
            state(now, before);
        }
    }

    void state(PlanNeed now, @Nullable PlanNeed before) {
        var required = now.required();
        var original = now.original();
        if (required != null && (before == null || differ(required, before.required()))) {
            revise(now.need(), required);
        }
        // The first figure of all is the original one without being called so.
        var known = before == null ? required : before.original();
        if (original != null && differ(original, known)) {
            correctOriginal(now.need(), original);
        }
    }

    private static boolean differ(BigDecimal figure, @Nullable BigDecimal before) {
        return before == null || figure.compareTo(before) != 0;
    }

    /** Its first figure is the original one, where FTS tells both. */
    private void identify(NeedKey key, PlanNeed now) {
        var required = now.required();
        var original = now.original();
        var first = required == null || original == null ? required : original;
        jointly.unlessThere(new IdentifyNeed(
                now.need(),
                key.country(),
                key.cluster() == null ? null : FtsIds.theme(key.cluster()),
                FtsIds.plan(key.plan()),
                title(key),
                null,
                Priority.MEDIUM,
                first == null ? null : dollars(first),
                "FTS",
                false,
                day,
                Visibility.PUBLIC));
        if (required == null && original != null) {
            correctOriginal(now.need(), original);
        } else if (required != null && differ(required, first)) {
            revise(now.need(), required);
        }
    }

    private void revise(UUID need, BigDecimal required) {
        var unused = jointly.carryOut(
                new ReviseRequirement(need, entry(need, "required"), dollars(required), REASON, day, null));
    }

    private void correctOriginal(UUID need, BigDecimal original) {
        var unused = jointly.carryOut(
                new CorrectOriginalRequirement(need, entry(need, "original"), dollars(original), REASON, day, null));
    }

    private String title(NeedKey key) {
        var name = key.cluster() == null ? "Not by cluster" : themeName(FtsIds.theme(key.cluster()));
        return Words.line(name + ", " + description.title(plan), name);
    }

    private String themeName(String code) {
        return lookups.eventsOf(Lookups.themeId(code)).stream()
                .filter(ThemeAdded.class::isInstance)
                .map(added -> ((ThemeAdded) added).name())
                .findFirst()
                .orElse(code);
    }

    private UUID entry(UUID need, String what) {
        return DerivedId.of(need.toString(), what + ":" + turn);
    }

    private static MonetaryAmount dollars(BigDecimal figure) {
        return Amounts.of(figure, "USD");
    }
}

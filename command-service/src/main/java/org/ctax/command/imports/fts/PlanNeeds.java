package org.ctax.command.imports.fts;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.ctax.events.fts.PlanNeed;
import org.jspecify.annotations.Nullable;

/**
 * Which needs of a plan the exchange has to say something else of than it said because of FTS before.
 *
 * @param told what it said
 */
record PlanNeeds(Map<UUID, PlanNeed> told) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    SortedMap<UUID, PlanNeed> changed(Map<NeedKey, NeedFigures> figures) {
        var now = new TreeMap<UUID, PlanNeed>();
        // What turned out to be of other countries too was never this country's.
        told.keySet().forEach(id -> now.put(id, new PlanNeed(id, NOTHING, NOTHING)));
        figures.forEach((key, figure) -> {
            var id = FtsIds.need(key);
            if (isWorthSaying(key, figure)) {
                now.put(id, need(id, key, figure));
            }
        });
        now.values().removeIf(need -> need.equals(told.get(need.need())));
        return now;
    }

    /** A rest shows its first figure as the original one, and would count again what clusters take from it: so both fall. */
    private static PlanNeed need(UUID id, NeedKey key, NeedFigures figures) {
        boolean falls = key.cluster() == null && figures.original() == null;
        return new PlanNeed(id, figures.required(), falls ? figures.required() : figures.original());
    }

    private boolean isWorthSaying(NeedKey key, NeedFigures figures) {
        return told.containsKey(FtsIds.need(key))
                || isSomething(figures.required())
                || isSomething(figures.original())
                || (key.cluster() != null && figures.required() != null);
    }

    private static boolean isSomething(@Nullable BigDecimal figure) {
        return figure != null && requireNonNull(figure).signum() > 0;
    }
}

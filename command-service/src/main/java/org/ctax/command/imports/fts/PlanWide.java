package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ctax.events.fts.PlanTotals;
import org.ctax.events.fts.Requirement;
import org.jspecify.annotations.Nullable;

/** What was said of a plan as a whole, whichever countries it is for. */
final class PlanWide {
    private final Map<String, PlanTotals> clusters = new TreeMap<>();
    private PlanTotals totals = new PlanTotals(null, null);
    private Requirement.@Nullable OfPlan overview;

    void overview(Requirement.OfPlan said) {
        overview = said;
    }

    void totals(PlanTotals said) {
        totals = said;
    }

    void cluster(Requirement.PlanWideCluster said) {
        totals(said.totals());
        if (said.cluster() != null) {
            clusters.put(said.cluster(), said.required());
        }
    }

    boolean saysCountries() {
        return overview != null;
    }

    Optional<String> onlyCountry() {
        return Optional.ofNullable(overview)
                .filter(plan -> !plan.beyond() && plan.countries().size() == 1)
                .map(plan -> plan.countries().getFirst());
    }

    Set<String> clusters() {
        return clusters.keySet();
    }

    @Nullable
    BigDecimal revised() {
        var ofOverview = overview == null ? null : overview.totals().revised();
        return ofOverview != null ? ofOverview : totals.revised();
    }

    @Nullable
    BigDecimal revised(String cluster) {
        var said = clusters.get(cluster);
        return said == null ? null : said.revised();
    }

    /** What the plan required at first. FTS writes zero where nobody entered it: no plan starts by asking for nothing. */
    @Nullable
    BigDecimal original() {
        var ofOverview = overview == null ? null : overview.totals().original();
        var original = ofOverview != null && ofOverview.signum() > 0 ? ofOverview : totals.original();
        return original == null || original.signum() == 0 ? null : original;
    }

    /**
     * What a cluster required at first. A cluster without a figure was not there at first, if the others make up the
     * plan's whole.
     */
    @Nullable
    BigDecimal original(String cluster) {
        var whole = totals.original();
        if (whole == null || whole.signum() == 0) {
            return null;
        }
        var said = clusters.get(cluster);
        if (said != null && said.original() != null) {
            return said.original();
        }
        var others = clusters.values().stream()
                .map(PlanTotals::original)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return others.compareTo(whole) == 0 ? BigDecimal.ZERO : null;
    }
}

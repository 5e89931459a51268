package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ctax.events.fts.PlanTotals;
import org.ctax.events.fts.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said of one plan's requirements, by tables of countries and by statements on the plan as a whole,
 * and the needs that follow. They follow from what was said, not from the order in which it was said.
 */
public final class PlanRequirements {
    private static final String NO_CLUSTER = "";

    private final Map<String, Stated> totals = new TreeMap<>();
    private final Map<String, Map<String, Stated>> clusters = new TreeMap<>();
    private final Map<String, PlanTotals> countriesOfPlan = new TreeMap<>();
    private final PlanWide wide = new PlanWide();

    /** Takes in one more statement on this plan. */
    public void add(Requirement requirement) {
        switch (requirement) {
            case Requirement.OfCountry one -> state(totals, one.country(), one.required(), one.plan());
            case Requirement.OfCluster one -> {
                var cluster = one.cluster() == null ? NO_CLUSTER : one.cluster();
                var ofCountry = clusters.computeIfAbsent(one.country(), country -> new TreeMap<>());
                state(ofCountry, cluster, one.required(), one.plan());
            }
            case Requirement.OfPlan one -> wide.overview(one);
            case Requirement.PlanWideCluster one -> wide.cluster(one);
            case Requirement.PlanWideCountry one -> {
                wide.totals(one.totals());
                if (one.country() != null) {
                    countriesOfPlan.put(one.country(), one.required());
                }
            }
            case Requirement.OfNoPlan _ -> {}
        }
    }

    /**
     * What each need of the plan requires, by country. A statement on the whole plan counts for a country only where it
     * must be that country's. What a country requires beyond its clusters is listed even where it is nothing.
     */
    public Map<NeedKey, NeedFigures> needs(String plan) {
        var needs = new LinkedHashMap<NeedKey, NeedFigures>();
        var only = onlyCountry();
        var countries = new TreeSet<>(totals.keySet());
        countries.addAll(clusters.keySet());
        countries.addAll(countriesOfPlan.keySet());
        only.ifPresent(countries::add);
        for (var country : countries) {
            boolean isOnly = only.filter(country::equals).isPresent();
            var byCluster = byCluster(country, isOnly);
            byCluster.forEach((cluster, figures) -> needs.put(new NeedKey(plan, country, cluster), figures));
            rest(country, isOnly, byCluster.values())
                    .ifPresent(figures -> needs.put(new NeedKey(plan, country, null), figures));
        }
        return needs;
    }

    /** True where the clusters of a country require more than all of them together are said to. */
    boolean isBeyondTotal(String country) {
        boolean isOnly = onlyCountry().filter(country::equals).isPresent();
        var total = total(country, isOnly);
        var figures = byCluster(country, isOnly).values();
        return total != null && sum(figures.stream().map(NeedFigures::required)).compareTo(total) > 0;
    }

    private Map<String, NeedFigures> byCluster(String country, boolean isOnly) {
        var stated = new TreeMap<String, Stated>(clusters.getOrDefault(country, Map.of()));
        stated.remove(NO_CLUSTER);
        var ids = new TreeSet<>(stated.keySet());
        if (isOnly) {
            ids.addAll(wide.clusters());
        }
        var figures = new TreeMap<String, NeedFigures>();
        for (var id : ids) {
            var own = stated.get(id);
            var revised = own != null ? own.required() : wide.revised(id);
            figures.put(id, new NeedFigures(revised, isOnly ? wide.original(id) : null));
        }
        return figures;
    }

    /** What the country's total holds beyond its clusters, so that the needs sum to the total. */
    private Optional<NeedFigures> rest(String country, boolean isOnly, Collection<NeedFigures> byCluster) {
        var total = total(country, isOnly);
        var unnamed = clusters.getOrDefault(country, Map.of()).get(NO_CLUSTER);
        if (total == null) {
            return Optional.ofNullable(unnamed).map(stated -> new NeedFigures(stated.required(), null));
        }
        var rest = total.subtract(sum(byCluster.stream().map(NeedFigures::required)))
                .max(BigDecimal.ZERO);
        return Optional.of(new NeedFigures(rest, isOnly ? originalRest(rest, byCluster) : null));
    }

    private @Nullable BigDecimal originalRest(BigDecimal rest, Collection<NeedFigures> byCluster) {
        var original = wide.original();
        if (original == null) {
            return null;
        }
        // While the clusters' originals are not known, each is shown as what it requires: so must the rest be.
        return byCluster.stream().anyMatch(cluster -> cluster.original() == null)
                ? rest
                : original.subtract(sum(byCluster.stream().map(NeedFigures::original)))
                        .max(BigDecimal.ZERO);
    }

    private @Nullable BigDecimal total(String country, boolean isOnly) {
        var stated = totals.get(country);
        if (stated != null) {
            return stated.required();
        }
        var ofPlan = countriesOfPlan.get(country);
        // FTS gives every country the whole plan's figure where it has no figures by country.
        var whole = wide.revised();
        if (ofPlan != null && ofPlan.revised() != null) {
            boolean isWhole = whole != null && ofPlan.revised().compareTo(whole) == 0;
            return isWhole && !isOnly ? null : ofPlan.revised();
        }
        return isOnly ? whole : null;
    }

    /** The country to which statements on the whole plan belong: FTS says it is the only one, or the figures do. */
    private Optional<String> onlyCountry() {
        if (wide.saysCountries()) {
            return wide.onlyCountry();
        }
        var stated = new TreeSet<>(totals.keySet());
        stated.addAll(clusters.keySet());
        if (stated.size() != 1 || wide.revised() == null) {
            return Optional.empty();
        }
        var country = stated.getFirst();
        var total = totals.get(country);
        var figure = total != null
                ? total.required()
                : sum(clusters.getOrDefault(country, Map.of()).values().stream().map(Stated::required));
        return figure.compareTo(wide.revised()) == 0 ? Optional.of(country) : Optional.empty();
    }

    private static BigDecimal sum(java.util.stream.Stream<@Nullable BigDecimal> figures) {
        return figures.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void state(
            Map<String, Stated> where, String key, @Nullable BigDecimal required, Requirement.Plan plan) {
        if (required != null) {
            int year = plan.year() == null ? 0 : plan.year();
            // A plan of several years stands with one figure in the table of each; of two figures the later year's
            // holds.
            where.merge(key, new Stated(required, year), (old, said) -> said.year() >= old.year() ? said : old);
        }
    }

    private record Stated(BigDecimal required, int year) {}
}

package org.ctax.events.fts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One end of a flow.
 *
 * @param organizations who gives it or gets it
 * @param location the countries
 * @param plans the plans that it answers
 * @param clusters of the plans
 * @param years for which it is, the first first
 */
public record FlowEnd(
        List<FtsObject> organizations,
        Location location,
        List<FtsObject> plans,
        List<FtsObject> clusters,
        List<String> years) {
    /** Takes copies; {@code null} lists are empty. */
    public FlowEnd {
        organizations = organizations == null ? List.of() : List.copyOf(organizations);
        plans = plans == null ? List.of() : List.copyOf(plans);
        clusters = clusters == null ? List.of() : List.copyOf(clusters);
        years = years == null ? List.of() : List.copyOf(years);
    }

    /**
     * The countries of an end.
     *
     * @param countries ISO 3166-1 alpha-3, in the order of the code
     * @param world true where FTS says "Global"
     * @param single true where the flow is for the one country alone
     */
    public record Location(List<String> countries, boolean world, boolean single) {
        public static final Location NONE = new Location(List.of(), false, false);
    }

    /** The one organization of this end; empty where FTS names none, or several. */
    public Optional<FtsObject> organization() {
        return only(organizations);
    }

    /** The one plan of this end. */
    public Optional<FtsObject> plan() {
        return only(plans);
    }

    /** The one country that it is for alone. */
    public @Nullable String country() {
        return location.single() ? location.countries().getFirst() : null;
    }

    private static Optional<FtsObject> only(List<FtsObject> objects) {
        return objects.size() == 1 && objects.getFirst().single() ? Optional.of(objects.getFirst()) : Optional.empty();
    }
}

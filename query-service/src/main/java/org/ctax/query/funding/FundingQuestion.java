package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ctax.events.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the funding view. An empty set of values is no filter.
 *
 * @param groupBy one or two groupings
 * @param donors ids of participants
 * @param countries ISO 3166-1 alpha-3, {@code several} or {@code not specified}
 * @param regions UN M49 codes; a region holds what its sub-regions hold
 * @param themes codes
 * @param appeals ids, or {@code not specified}
 * @param from first value date of the period that donors' money is counted in
 * @param to last value date of everything
 */
record FundingQuestion(
        List<Grouping> groupBy,
        Set<String> donors,
        Set<String> countries,
        Set<String> regions,
        Set<String> themes,
        Set<String> appeals,
        Set<String> needs,
        Set<String> activities,
        Set<String> pledges,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Of some needs, each in a row of its own. */
    static FundingQuestion ofNeeds(Set<String> ids) {
        var none = Set.<String>of();
        return new FundingQuestion(List.of(Grouping.NEED), none, none, none, none, none, ids, none, none, null, null);
    }

    Block.Facet facet() {
        return activities.isEmpty() && pledges.isEmpty() && groupBy.stream().noneMatch(Grouping::isFine)
                ? Block.Facet.COARSE
                : Block.Facet.FINE;
    }

    /** True where the cell stands in the places, themes, appeals and needs that are asked for. */
    boolean standsIn(Cell cell) {
        return admits(countries, Grouping.COUNTRY, cell)
                && (regions.isEmpty() || regions.stream().anyMatch(region -> isWithin(cell.place(), region)))
                && admits(themes, Grouping.THEME, cell)
                && admits(appeals, Grouping.APPEAL, cell)
                && admits(needs, Grouping.NEED, cell);
    }

    /** True where the money is of the donors, activities and pledges that are asked for. */
    boolean isOf(Cell cell) {
        return admits(donors, Grouping.DONOR, cell)
                && admits(activities, Grouping.ACTIVITY, cell)
                && admits(pledges, Grouping.PLEDGE, cell);
    }

    /** Requirements are of a place, whoever pays; money and activities are also of somebody. */
    boolean counts(Statement.Key key) {
        return standsIn(key.cell()) && (key.measure().isRequirement() || isOf(key.cell()));
    }

    private static boolean admits(Set<String> wanted, Grouping grouping, Cell cell) {
        return wanted.isEmpty() || wanted.contains(grouping.of(cell));
    }

    private static boolean isWithin(@Nullable String place, String region) {
        if (place == null || place.equals(Cell.SEVERAL)) {
            return false;
        }
        if (place.startsWith(Cell.REGION)) {
            return Reference.regionIsWithin(place.substring(Cell.REGION.length()), region);
        }
        return Reference.isWithin(place, region);
    }
}

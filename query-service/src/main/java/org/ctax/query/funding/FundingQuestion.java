package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the funding view.
 *
 * @param groupBy one or two groupings
 * @param chosen what is asked for of any grouping, all of which must hold
 * @param from first value date of the period that donors' money is counted in
 * @param to last value date of everything
 */
record FundingQuestion(
        List<Grouping> groupBy,
        List<Chosen> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Of some needs, each in a row of its own. */
    static FundingQuestion ofNeeds(Set<String> ids) {
        return new FundingQuestion(
                List.of(Grouping.NEED), List.of(new Chosen(Grouping.NEED, ids, Set.of())), null, null);
    }

    Block.Facet facet() {
        return groupBy.stream().anyMatch(Grouping::isFine)
                        || chosen.stream().map(Chosen::grouping).anyMatch(Grouping::isFine)
                ? Block.Facet.FINE
                : Block.Facet.COARSE;
    }

    /** True where the cell stands in the places, themes, appeals and needs that are asked for. */
    boolean standsIn(Cell cell) {
        return chosen.stream().allMatch(one -> one.grouping().isOfMoney() || one.admits(cell));
    }

    /** True where the money is of the donors, activities and pledges that are asked for. */
    boolean isOf(Cell cell) {
        return chosen.stream().allMatch(one -> !one.grouping().isOfMoney() || one.admits(cell));
    }

    /** False where just the row of a donor, an activity or a pledge is asked for: it requires nothing. */
    boolean asksForNeeds() {
        return chosen.stream().allMatch(Chosen::admitsRequirements);
    }

    /** True of what decides on the gap of a need that may be asked for, wherever money for it stands. */
    boolean meets(Statement.Key key) {
        return key.cell().need() != null
                && (key.measure() == Measure.REQUIRED || key.measure() == Measure.ALLOCATED)
                && asksForNeeds()
                && chosen.stream().allMatch(one -> one.grouping() != Grouping.NEED || one.admits(key.cell()));
    }

    /** Requirements are of a place, whoever pays; money and activities are also of somebody. */
    boolean counts(Statement.Key key) {
        return standsIn(key.cell()) && (key.measure().isRequirement() ? asksForNeeds() : isOf(key.cell()));
    }
}

package org.ctax.query.funding;

import java.util.Set;
import org.ctax.events.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for of one grouping; several keys are alternatives. Nothing chosen is no filter.
 *
 * @param keys a region holds what its sub-regions hold; a donor, an activity or a pledge selects money, and leaves
 *     requirements as they are
 * @param rows keys of which just what stands in their row is asked for
 */
record Chosen(Grouping grouping, Set<String> keys, Set<String> rows) {
    /** Before a key of which just the row is asked for. */
    static final String ONLY = "only:";

    boolean admits(Cell cell) {
        if (keys.isEmpty() && rows.isEmpty()) {
            return true;
        }
        var key = grouping.of(cell);
        return keys.contains(key)
                || rows.contains(key)
                || grouping == Grouping.REGION && keys.stream().anyMatch(region -> isWithin(cell.place(), region));
    }

    /** True where requirements count, which are of no donor, activity or pledge. */
    boolean admitsRequirements() {
        return !grouping.isOfMoney() || rows.isEmpty() || !keys.isEmpty() || rows.contains(Grouping.NOT_SPECIFIED);
    }

    private static boolean isWithin(@Nullable String place, String region) {
        if (place == null || place.equals(Cell.SEVERAL)) {
            return false;
        }
        return place.startsWith(Cell.REGION)
                ? Reference.regionIsWithin(place.substring(Cell.REGION.length()), region)
                : Reference.isWithin(place, region);
    }
}

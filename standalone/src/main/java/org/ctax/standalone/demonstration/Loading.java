package org.ctax.standalone.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a load went; each count is of what was sent, by what it records.
 *
 * @param recorded what was new
 * @param repeated what was there from an earlier start
 * @param refused what the exchange did not take; each is in the log
 * @param position at which the exchange stood when it had answered all
 * @param complete false where the process was stopped before the end
 */
record Loading(
        Map<String, Integer> recorded,
        Map<String, Integer> repeated,
        Map<String, Integer> refused,
        long position,
        boolean complete) {

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the exchange holds of the data. */
    Map<String, Integer> held() {
        var held = new LinkedHashMap<>(recorded);
        repeated.forEach((what, count) -> held.merge(what, count, Integer::sum));
        return held;
    }

    /** {@link #held} in words. */
    String contents() {
        return held().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}

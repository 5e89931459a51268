package org.ctax.benchmarks;

import java.util.Collection;

/** Medians and the like. */
final class Figures {
    private Figures() {}

    static double median(Collection<Double> of) {
        return percentile(of, 50);
    }

    /** The value that so many per cent do not exceed. */
    static double percentile(Collection<Double> of, int percent) {
        var sorted = of.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}

package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A figure of a row that can be opened. */
enum Figure {
    REQUIRED("required"),
    ORIGINAL_REQUIRED("originalRequired"),
    PLEDGED("pledged"),
    COMMITTED("committed"),
    RECEIVED("received"),
    OUTSTANDING("outstanding"),
    ALLOCATED("allocated"),
    GAP("gap"),
    SURPLUS("surplus");

    private final String word;

    Figure(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Figure> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    /** True for what is compared need by need, and is no sum of amounts. */
    boolean isOfNeeds() {
        return this == GAP || this == SURPLUS;
    }

    /** With which sign amounts of a measure count: 0 where they do not. */
    int signOf(Measure measure) {
        if (this == OUTSTANDING) {
            return measure == Measure.PLEDGED ? 1 : measure == Measure.COMMITTED ? -1 : 0;
        }
        return name().equals(measure.name()) ? 1 : 0;
    }

    BigDecimal of(NeedSums need, int scale) {
        if (need.cell() == null) {
            return BigDecimal.ZERO;
        }
        return this == GAP ? need.gap(scale) : need.surplus(scale);
    }
}

package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount by shares, so that the parts sum to the whole: what rounding leaves goes to the largest remainders. */
final class Portions {
    private Portions() {}

    /** Parts of the amount in proportion to the weights, each with the scale of the amount. */
    static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights) {
        if (weights.size() == 1) {
            return List.of(amount);
        }
        if (amount.signum() < 0) {
            return of(amount.negate(), weights).stream().map(BigDecimal::negate).toList();
        }
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var exact = weights.stream()
                .map(w -> amount.multiply(w).divide(sum, MathContext.DECIMAL128))
                .toList();
        var parts = new ArrayList<>(exact.stream()
                .map(e -> e.setScale(amount.scale(), RoundingMode.DOWN))
                .toList());
        var left = amount.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var unit = BigDecimal.ONE.movePointLeft(amount.scale());
        var byRemainder = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i)))
                        .reversed()
                        .thenComparing(i -> i))
                .toList();
        for (int i = 0; left.signum() > 0; i++) {
            int at = byRemainder.get(i % parts.size());
            parts.set(at, parts.get(at).add(unit));
            left = left.subtract(unit);
        }
        return parts;
    }
}

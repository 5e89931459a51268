package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.ctax.events.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * What one need requires and what is allocated to it. Where both are in one currency they are compared in that, so that
 * a fully allocated need has no gap whatever the rates did in between; else they are compared as converted.
 */
final class NeedSums {
    private final Map<String, BigDecimal> requiredOwn = new HashMap<>();
    private final Map<String, BigDecimal> allocatedOwn = new HashMap<>();
    private BigDecimal required = BigDecimal.ZERO;
    private BigDecimal allocated = BigDecimal.ZERO;
    private @Nullable Cell cell;

    void add(Statement.Key key, Worth worth) {
        var equivalent = worth.equivalent() == null ? BigDecimal.ZERO : worth.equivalent();
        if (key.measure() == Measure.REQUIRED) {
            cell = key.cell();
            required = required.add(equivalent);
            add(requiredOwn, key.currency(), worth.own());
        } else if (key.measure() == Measure.ALLOCATED) {
            allocated = allocated.add(equivalent);
            add(allocatedOwn, key.currency(), worth.own());
        }
    }

    /** What was taken back again, such as an estimate in another currency, leaves nothing to compare. */
    private static void add(Map<String, BigDecimal> sums, String currency, BigDecimal amount) {
        var sum = sums.getOrDefault(currency, BigDecimal.ZERO).add(amount);
        if (sum.signum() == 0) {
            sums.remove(currency);
        } else {
            sums.put(currency, sum);
        }
    }

    /** Where the requirement stands; absent where nobody says what it takes. */
    @Nullable
    Cell cell() {
        return requiredOwn.isEmpty() ? null : cell;
    }

    BigDecimal gap(int scale) {
        return missing().max(BigDecimal.ZERO).setScale(scale, Amounts.ROUNDING);
    }

    BigDecimal surplus(int scale) {
        return missing().negate().max(BigDecimal.ZERO).setScale(scale, Amounts.ROUNDING);
    }

    private BigDecimal missing() {
        if (required.signum() > 0
                && requiredOwn.size() == 1
                && requiredOwn.keySet().containsAll(allocatedOwn.keySet())) {
            var one = requiredOwn.entrySet().iterator().next();
            var needed = one.getValue();
            var missing = needed.subtract(allocatedOwn.getOrDefault(one.getKey(), BigDecimal.ZERO));
            return missing.multiply(required).divide(needed, MathContext.DECIMAL64);
        }
        return required.subtract(allocated);
    }
}

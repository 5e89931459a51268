package org.ctax.query.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in its own currency and in the display currency.
 *
 * @param equivalent absent where there is no rate
 */
record Worth(BigDecimal own, @Nullable BigDecimal equivalent) {
    Worth plus(Worth other) {
        return new Worth(own.add(other.own), sum(equivalent, other.equivalent));
    }

    Worth negated() {
        return new Worth(own.negate(), equivalent == null ? null : equivalent.negate());
    }

    boolean isZero() {
        return own.signum() == 0 && (equivalent == null || equivalent.signum() == 0);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : a.add(b);
    }
}

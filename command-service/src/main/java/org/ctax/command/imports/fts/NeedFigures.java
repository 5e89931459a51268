package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a need of a plan requires, in United States dollars, as far as it was said.
 *
 * @param required by now; absent where only the original was said
 * @param original at first; absent where it is not known
 */
public record NeedFigures(
        @Nullable BigDecimal required, @Nullable BigDecimal original) {
    /** Canonical form: cents, so that 10 and 10.00 are the same figure. */
    public NeedFigures {
        required = inCents(required);
        original = inCents(original);
    }

    private static @Nullable BigDecimal inCents(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.UNNECESSARY);
    }
}

package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.UUID;
import org.ctax.events.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * Money that one entry brought into a stage of a purse, with its worth at that entry's conversion.
 *
 * @param equivalent in the display currency; absent where there is no rate
 * @param conversion by which rate, where the book is traced
 */
record Layer(
        UUID entry,
        BigDecimal own,
        @Nullable BigDecimal equivalent,
        Basis basis,
        @Nullable Conversion conversion) {
    /** The part of it that is {@code amount} of its own money. */
    Layer part(BigDecimal amount) {
        if (amount.compareTo(own) == 0 || own.signum() == 0) {
            return this;
        }
        var part = equivalent == null
                ? null
                : equivalent
                        .multiply(amount)
                        .divide(own, MathContext.DECIMAL128)
                        .setScale(equivalent.scale(), Amounts.ROUNDING);
        return new Layer(entry, amount, part, basis, conversion);
    }

    /** What is left of it without a part that was taken. */
    Layer without(Layer part) {
        return new Layer(
                entry,
                own.subtract(part.own),
                equivalent == null || part.equivalent == null ? null : equivalent.subtract(part.equivalent),
                basis,
                conversion);
    }

    Layer by(UUID otherEntry) {
        return new Layer(otherEntry, own, equivalent, basis, conversion);
    }
}

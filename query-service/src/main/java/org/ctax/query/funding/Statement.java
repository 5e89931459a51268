package org.ctax.query.funding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sums by cell, measure, currency and basis of conversion. */
final class Statement {
    private final Map<Key, Worth> sums = new LinkedHashMap<>();
    private final boolean keepsZeros;

    /** Zero sums are not kept. */
    Statement() {
        this(false);
    }

    private Statement(boolean keepsZeros) {
        this.keepsZeros = keepsZeros;
    }

    /** Sums that came to zero stay, so that one can tell that something happened there. */
    static Statement withZeros() {
        return new Statement(true);
    }

    /**
     * What is summed apart.
     *
     * @param conversion by which rate, where the book is traced
     */
    record Key(
            Cell cell,
            Measure measure,
            String currency,
            Basis basis,
            @Nullable Conversion conversion) {
        Key(Cell cell, Measure measure, String currency, Basis basis) {
            this(cell, measure, currency, basis, null);
        }

        /** The same, converted by another rate or, where that is absent, by any. */
        Key by(@Nullable Conversion other) {
            return new Key(cell, measure, currency, basis, other);
        }
    }

    void add(Key key, Worth worth) {
        if (worth.isZero() && !keepsZeros) {
            return;
        }
        sums.merge(key, worth, (a, b) -> {
            var sum = a.plus(b);
            return sum.isZero() && !keepsZeros ? null : sum;
        });
    }

    void subtract(Statement other) {
        other.sums.forEach((key, worth) -> add(key, worth.negated()));
    }

    Statement copy() {
        var copy = new Statement(keepsZeros);
        copy.sums.putAll(sums);
        return copy;
    }

    void addAll(Statement other) {
        other.sums.forEach(this::add);
    }

    void forEach(BiConsumer<Key, Worth> each) {
        sums.forEach(each);
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    Map<Key, Worth> sums() {
        return sums;
    }
}

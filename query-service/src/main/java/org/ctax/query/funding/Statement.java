package org.ctax.query.funding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Sums by cell, measure, currency and basis of conversion. Zero sums are not kept. */
final class Statement {
    private final Map<Key, Worth> sums = new LinkedHashMap<>();

    /** What is summed apart. */
    record Key(Cell cell, Measure measure, String currency, Basis basis) {}

    void add(Key key, Worth worth) {
        if (worth.isZero()) {
            return;
        }
        sums.merge(key, worth, (a, b) -> {
            var sum = a.plus(b);
            return sum.isZero() ? null : sum;
        });
    }

    void subtract(Statement other) {
        other.sums.forEach((key, worth) -> add(key, worth.negated()));
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

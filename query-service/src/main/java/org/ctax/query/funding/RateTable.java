package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ctax.events.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** The table of exchange rates, as it was known at any position. */
final class RateTable {
    /** Two currencies without a rate between them are compared through this one. */
    static final String THROUGH = "USD";

    private final Map<String, NavigableMap<LocalDate, NavigableMap<Long, ExchangeRate>>> pairs = new HashMap<>();

    void publish(long position, ExchangeRate rate) {
        pairs.computeIfAbsent(rate.from() + rate.to(), _ -> new TreeMap<>())
                .computeIfAbsent(rate.date(), _ -> new TreeMap<>())
                .put(position, rate);
    }

    void clear() {
        pairs.clear();
    }

    /** Units of {@code to} for one of {@code from} on a day, as known before a position; absent where nobody said. */
    @Nullable
    BigDecimal rate(String from, String to, LocalDate day, long before) {
        var direct = straight(from, to, day, before);
        if (direct != null || from.equals(THROUGH) || to.equals(THROUGH)) {
            return direct;
        }
        var first = straight(from, THROUGH, day, before);
        var second = straight(THROUGH, to, day, before);
        return first == null || second == null ? null : first.multiply(second, MathContext.DECIMAL64);
    }

    /** Positions after one and up to another at which a rate became known. */
    SortedSet<Long> published(long after, long upTo) {
        var positions = new TreeSet<Long>();
        pairs.values()
                .forEach(days -> days.values()
                        .forEach(known -> positions.addAll(
                                known.subMap(after, false, upTo, true).keySet())));
        return positions;
    }

    /** True where what became known at a position changed the rate of a day. */
    boolean changes(String from, String to, LocalDate day, long at) {
        var before = rate(from, to, day, at);
        var after = rate(from, to, day, at + 1);
        return before == null || after == null ? before != after : before.compareTo(after) != 0;
    }

    private @Nullable BigDecimal straight(String from, String to, LocalDate day, long before) {
        var forth = latest(from + to, day, before);
        var back = latest(to + from, day, before);
        if (forth != null && (back == null || !back.date().isAfter(forth.date()))) {
            return forth.rate();
        }
        return back == null ? null : BigDecimal.ONE.divide(back.rate(), MathContext.DECIMAL64);
    }

    private @Nullable ExchangeRate latest(String pair, LocalDate day, long before) {
        var days = pairs.get(pair);
        if (days == null) {
            return null;
        }
        for (var known : days.headMap(day, true).descendingMap().values()) {
            var last = known.lowerEntry(before);
            if (last != null) {
                return last.getValue();
            }
        }
        return null;
    }
}

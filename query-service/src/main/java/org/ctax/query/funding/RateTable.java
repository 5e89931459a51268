package org.ctax.query.funding;

import java.math.BigDecimal;
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
    private final NavigableMap<Long, ExchangeRate> published = new TreeMap<>();

    void publish(long position, ExchangeRate rate) {
        published.put(position, rate);
        pairs.computeIfAbsent(rate.from() + rate.to(), _ -> new TreeMap<>())
                .computeIfAbsent(rate.date(), _ -> new TreeMap<>())
                .put(position, rate);
    }

    void clear() {
        pairs.clear();
        published.clear();
    }

    /** Units of {@code to} for one of {@code from} on a day, as known before a position; absent where nobody said. */
    @Nullable
    BigDecimal rate(String from, String to, LocalDate day, long before) {
        var conversion = conversion(from, to, day, before);
        return conversion == null ? null : conversion.rate();
    }

    /** The same with who said so, and of which day. */
    @Nullable
    Conversion conversion(String from, String to, LocalDate day, long before) {
        var direct = direct(from, to, day, before);
        if (direct != null || from.equals(THROUGH) || to.equals(THROUGH)) {
            return direct;
        }
        var first = direct(from, THROUGH, day, before);
        var second = direct(THROUGH, to, day, before);
        return first == null || second == null ? null : first.then(second);
    }

    /** What became known at a position. */
    @Nullable
    ExchangeRate publishedAt(long position) {
        return published.get(position);
    }

    /** Positions after one and up to another at which a rate became known. */
    SortedSet<Long> published(long after, long upTo) {
        return new TreeSet<>(published.subMap(after, false, upTo, true).keySet());
    }

    /** True where what became known at a position changed the rate of a day. */
    boolean changes(String from, String to, LocalDate day, long at) {
        var before = rate(from, to, day, at);
        var after = rate(from, to, day, at + 1);
        return before == null || after == null ? before != after : before.compareTo(after) != 0;
    }

    private @Nullable Conversion direct(String from, String to, LocalDate day, long before) {
        var forth = latest(from + to, day, before);
        var back = latest(to + from, day, before);
        if (forth != null
                && (back == null || !back.rate().date().isAfter(forth.rate().date()))) {
            return Conversion.straight(forth);
        }
        return back == null ? null : Conversion.reverse(back);
    }

    private Conversion.@Nullable Quote latest(String pair, LocalDate day, long before) {
        var days = pairs.get(pair);
        if (days == null) {
            return null;
        }
        for (var known : days.headMap(day, true).descendingMap().values()) {
            var last = known.lowerEntry(before);
            if (last != null) {
                return new Conversion.Quote(last.getValue(), last.getKey());
            }
        }
        return null;
    }
}

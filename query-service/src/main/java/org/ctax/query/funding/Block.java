package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums over a long run of positions that will never change again. A block of level 1 spans {@link #PAGES} pages; one of a
 * higher level spans {@link #FAN} blocks of the level below. A view of any moment adds up a few blocks of each level, then
 * the pages that are left: how many does not depend on how long the history is.
 *
 * <p>Within a block sums are kept in buckets of value dates: all, by year, by month, and by day within a month; so that a
 * view of any value date adds up whole years, then whole months, then days.
 */
final class Block {
    static final int PAGES = 16;
    static final int FAN = 16;
    static final int HIGHEST = 5;
    static final String ALL = "*";

    /** Of level 1: everything by day, from which all else is computed. */
    static final String DAYS = "D";

    private Block() {}

    /** How finely sums are kept apart. */
    enum Facet {
        /** By donor, place, theme, appeal and need. */
        COARSE,
        /** By activity and purse, too. */
        FINE;

        Cell of(Cell cell) {
            return this == FINE ? cell : cell.coarse();
        }

        Statement.Key of(Statement.Key key) {
            return new Statement.Key(of(key.cell()), key.measure(), key.currency(), key.basis());
        }
    }

    /** How many positions a block of a level spans. */
    static long span(int level) {
        long span = (long) Page.SIZE * PAGES;
        for (int i = 1; i < level; i++) {
            span *= FAN;
        }
        return span;
    }

    static String id(String book, Facet facet, int level, long number, String bucket) {
        return book + ':' + facet.name().charAt(0) + ':' + level + ':' + number + ':' + bucket;
    }

    static String yearOf(LocalDate day) {
        return "Y" + day.getYear();
    }

    static String monthOf(LocalDate day) {
        return "M%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** The days of a month, each by itself. */
    static String daysOf(LocalDate day) {
        return DAYS + monthOf(day).substring(1);
    }

    /** Which of a block's buckets hold what happened by a day, whole or (the days of its month) in part. */
    static Set<String> upTo(LocalDate until, Set<String> existing) {
        var wanted = new LinkedHashSet<String>();
        for (var bucket : existing) {
            if (bucket.charAt(0) == 'Y' && Integer.parseInt(bucket.substring(1)) < until.getYear()) {
                wanted.add(bucket);
            }
        }
        for (int month = 1; month < until.getMonthValue(); month++) {
            wanted.add(monthOf(until.withDayOfMonth(1).withMonth(month)));
        }
        wanted.add(daysOf(until));
        wanted.retainAll(existing);
        return wanted;
    }

    /** A sum of one day. */
    interface OfDay {
        void is(LocalDate day, Statement.Key key, Worth worth);
    }

    /** Sums of one bucket; those of {@code D...} buckets by day. */
    static final class Sums {
        private final Map<String, Statement> byDay = new TreeMap<>();

        void add(@Nullable LocalDate day, Statement.Key key, Worth worth) {
            byDay.computeIfAbsent(day == null ? "" : Long.toString(day.toEpochDay()), _ -> Statement.withZeros())
                    .add(key, worth);
        }

        String packed() {
            var out = new StringBuilder();
            var writer = new Packed.Writer(out);
            byDay.forEach((day, statement) -> {
                var of = dayOf(day);
                statement.forEach((key, worth) -> writer.write(of, key, worth));
            });
            return out.toString();
        }

        void forEach(OfDay each) {
            byDay.forEach((day, statement) -> {
                var of = dayOf(day);
                if (of != null) {
                    statement.forEach((key, worth) -> each.is(of, key, worth));
                }
            });
        }

        private static @Nullable LocalDate dayOf(String day) {
            return day.isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(day));
        }
    }

    /** The buckets of a block under making. */
    static final class Buckets {
        final Map<String, Sums> sums = new HashMap<>();

        void add(String bucket, @Nullable LocalDate day, Statement.Key key, Worth worth) {
            sums.computeIfAbsent(bucket, _ -> new Sums()).add(day, key, worth);
        }

        Sums of(String bucket) {
            return sums.getOrDefault(bucket, new Sums());
        }

        /** Adds a day's sum to every bucket that it belongs to. */
        void addEverywhere(LocalDate day, Statement.Key key, Worth worth) {
            add(ALL, null, key, worth);
            add(yearOf(day), null, key, worth);
            add(monthOf(day), null, key, worth);
            add(daysOf(day), day, key, worth);
        }
    }
}

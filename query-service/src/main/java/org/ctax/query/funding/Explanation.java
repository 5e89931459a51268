package org.ctax.query.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ctax.events.money.Amounts;
import org.jspecify.annotations.Nullable;

/** Opens a figure to the entries that make it up: by how much each changed it, so that they sum to it exactly. */
final class Explanation {
    private static final Point NOTHING = new Point(0, null);

    private final SeenHistory history;
    private final FundingQuestion question;
    private final Figure figure;
    private final String book;
    private final int scale;
    private Set<String> needs = Set.of();

    /**
     * A moment on both clocks.
     *
     * @param position counts what was recorded up to it
     * @param until counts what had happened by it; absent: no limit
     */
    record Point(long position, @Nullable LocalDate until) {
        boolean includes(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    /**
     * What one event did to the figure.
     *
     * @param own amounts in own currencies; empty where the figure is no sum of them
     * @param known the last position of which the rates are known
     * @param since where it was recorded by the earlier moment already: the day after which what it changed came to its day
     */
    record Change(
            Posting posting,
            BigDecimal amount,
            Map<String, BigDecimal> own,
            List<Line> lines,
            long known,
            @Nullable LocalDate since) {
        /** What kind of entry it is. */
        Cause kind() {
            return Cause.of(posting.type(), lines.getFirst().key().measure());
        }

        Cause cause() {
            return since == null ? kind() : Cause.VALUE_DATE;
        }

        LocalDate day() {
            return lines.stream().map(Line::day).min(LocalDate::compareTo).orElseThrow();
        }
    }

    /**
     * What changed the figure between two moments: first what came to its day, in the order of days, then what was
     * recorded, in the order of positions.
     *
     * @param earlier the figure at the earlier moment
     */
    record Difference(BigDecimal earlier, List<Change> changes) {
        BigDecimal sum() {
            return changes.stream().map(Change::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    Explanation(SeenHistory history, FundingQuestion question, Figure figure, String book) {
        this.history = history;
        this.question = question;
        this.figure = figure;
        this.book = book;
        this.scale = Amounts.currency(book).getDefaultFractionDigits();
    }

    /** What made the figure. */
    Difference from(Point moment) {
        return between(NOTHING, moment);
    }

    /** What changed it from one moment to another, neither of whose clocks stands earlier. */
    Difference between(Point first, Point last) {
        var earlier = within(first);
        var later = within(last);
        needs = figure.isOfNeeds() ? needsStandingIn(later) : Set.of();
        var tally = figure.isOfNeeds() ? new OfNeeds() : new OfSums();
        var known = earlier.position() == 0
                ? List.<Posting>of()
                : history.postings(book, 0, earlier.position(), this::isWanted, later.until());
        known.forEach(posting -> tally.add(linesOf(posting, line -> earlier.includes(line.day()))));
        var total = tally.total();
        var changes = new ArrayList<Change>();
        for (var posting : cameToTheirDay(known, earlier, later)) {
            var lines = linesOf(posting, _ -> true);
            changes.add(tally.change(posting, lines, earlier.position(), earlier.until()));
        }
        for (var posting :
                history.postings(book, earlier.position(), later.position(), this::isWanted, later.until())) {
            var lines = linesOf(posting, line -> later.includes(line.day()));
            // None where all of it happened before the period.
            if (!lines.isEmpty()) {
                changes.add(tally.change(posting, lines, posting.position(), null));
            }
        }
        return new Difference(total, changes);
    }

    /** A need stands where it is required, though money for it may be said to stand elsewhere. */
    private Set<String> needsStandingIn(Point moment) {
        Predicate<Statement.Key> required =
                key -> key.measure() == Measure.REQUIRED && question.meets(key) && question.standsIn(key.cell());
        return history.postings(book, 0, moment.position(), required, moment.until()).stream()
                .flatMap(posting -> posting.lines().getOrDefault(book, List.of()).stream())
                .map(Line::key)
                .filter(required)
                .map(key -> String.valueOf(key.cell().need()))
                .collect(Collectors.toSet());
    }

    private Point within(Point moment) {
        return new Point(moment.position(), FundingView.earlier(question.to(), moment.until()));
    }

    /** What was known at the earlier moment and happens after its day, with the rates that were known then. */
    private List<Posting> cameToTheirDay(List<Posting> known, Point earlier, Point later) {
        var after = earlier.until();
        if (after == null) {
            return List.of();
        }
        Predicate<Line> between = line -> line.day().isAfter(after) && later.includes(line.day());
        var came = known.stream()
                .map(posting -> posting.with(book, linesOf(posting, between)))
                .filter(posting -> !linesOf(posting, _ -> true).isEmpty())
                .toList();
        if (came.isEmpty()) {
            return came;
        }
        return history
                .restated(book, came)
                .valued(
                        came,
                        earlier.position(),
                        after,
                        line -> isWanted(line.key()) && counts(line) && between.test(line))
                .stream()
                .sorted(Comparator.comparing(this::firstDayOf).thenComparing(Posting::position))
                .toList();
    }

    private LocalDate firstDayOf(Posting posting) {
        return linesOf(posting, _ -> true).stream()
                .map(Line::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<Line> linesOf(Posting posting, Predicate<Line> chosen) {
        return posting.lines().getOrDefault(book, List.of()).stream()
                .filter(line -> isWanted(line.key()) && counts(line) && chosen.test(line))
                .toList();
    }

    private boolean isWanted(Statement.Key key) {
        if (figure.isOfNeeds()) {
            return question.meets(key)
                    && needs.contains(String.valueOf(key.cell().need()));
        }
        return figure.signOf(key.measure()) != 0 && question.counts(key);
    }

    /** A gap is that of all time; what donors do is counted in the period that is asked for. */
    private boolean counts(Line line) {
        var from = question.from();
        return from == null
                || figure.isOfNeeds()
                || !line.key().measure().isFunding()
                || !line.day().isBefore(from);
    }

    /** Adds up line by line. */
    private abstract sealed class Tally {
        /** Adds lines, and says by how much the figure is more. */
        abstract BigDecimal add(List<Line> lines);

        abstract BigDecimal total();

        abstract Map<String, BigDecimal> own(List<Line> lines);

        Change change(Posting posting, List<Line> lines, long known, @Nullable LocalDate since) {
            return new Change(posting, add(lines), own(lines), lines, known, since);
        }
    }

    private final class OfSums extends Tally {
        private BigDecimal total = BigDecimal.ZERO;

        @Override
        BigDecimal add(List<Line> lines) {
            var amount = lines.stream()
                    .map(line -> equivalentOf(line).multiply(signOf(line)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            total = total.add(amount);
            return amount;
        }

        @Override
        BigDecimal total() {
            return total;
        }

        @Override
        Map<String, BigDecimal> own(List<Line> lines) {
            var own = new TreeMap<String, BigDecimal>();
            lines.forEach(line ->
                    own.merge(line.key().currency(), line.change().own().multiply(signOf(line)), BigDecimal::add));
            return own;
        }
    }

    /** Compared need by need. */
    private final class OfNeeds extends Tally {
        private final Map<String, NeedSums> needs = new HashMap<>();

        @Override
        BigDecimal add(List<Line> lines) {
            var ids = lines.stream()
                    .map(line -> String.valueOf(line.key().cell().need()))
                    .distinct()
                    .toList();
            var amount = BigDecimal.ZERO;
            for (var id : ids) {
                var need = needs.computeIfAbsent(id, _ -> new NeedSums());
                var before = figure.of(need, scale);
                lines.stream()
                        .filter(line -> id.equals(line.key().cell().need()))
                        .forEach(line -> need.add(line.key(), line.change()));
                amount = amount.add(figure.of(need, scale)).subtract(before);
            }
            return amount;
        }

        @Override
        BigDecimal total() {
            return needs.values().stream().map(need -> figure.of(need, scale)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        Map<String, BigDecimal> own(List<Line> lines) {
            return Map.of();
        }
    }

    private BigDecimal signOf(Line line) {
        return BigDecimal.valueOf(figure.signOf(line.key().measure()));
    }

    private static BigDecimal equivalentOf(Line line) {
        var equivalent = line.change().equivalent();
        return equivalent == null ? BigDecimal.ZERO : equivalent;
    }
}

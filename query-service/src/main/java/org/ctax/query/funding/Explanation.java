package org.ctax.query.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens a figure to the entries that make it up: by how much each changed it, so that they sum to it exactly. */
final class Explanation {
    private final SeenHistory history;
    private final FundingQuestion question;
    private final Figure figure;
    private final String book;
    private final @Nullable LocalDate until;
    private final int scale;

    /** What one event did to the figure. */
    record Change(Posting posting, BigDecimal amount, Map<String, BigDecimal> own, List<Line> lines) {}

    Explanation(SeenHistory history, FundingQuestion question, Figure figure, String book, @Nullable LocalDate until) {
        this.history = history;
        this.question = question;
        this.figure = figure;
        this.book = book;
        this.until = FundingView.earlier(question.to(), until);
        this.scale = org.ctax.events.money.Amounts.currency(book).getDefaultFractionDigits();
    }

    /** The figure as it stood. */
    BigDecimal at(long position) {
        return changes(0, position).stream().map(Change::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What changed it after a position up to another. */
    List<Change> changes(long after, long upTo) {
        return figure.isOfNeeds() ? needChanges(after, upTo) : sumChanges(after, upTo);
    }

    private List<Change> sumChanges(long after, long upTo) {
        Predicate<Statement.Key> wanted = key -> figure.signOf(key.measure()) != 0 && question.counts(key);
        var changes = new ArrayList<Change>();
        for (var posting : history.postings(book, after, upTo, wanted, until)) {
            var lines = posting.lines().getOrDefault(book, List.of()).stream()
                    .filter(line -> counts(line) && wanted.test(line.key()))
                    .toList();
            if (lines.isEmpty()) {
                // All of it happened before the period.
                continue;
            }
            var amount = BigDecimal.ZERO;
            var own = new TreeMap<String, BigDecimal>();
            for (var line : lines) {
                var sign = BigDecimal.valueOf(figure.signOf(line.key().measure()));
                var equivalent = line.change().equivalent();
                amount = equivalent == null ? amount : amount.add(equivalent.multiply(sign));
                own.merge(line.key().currency(), line.change().own().multiply(sign), BigDecimal::add);
            }
            changes.add(new Change(posting, amount, own, lines));
        }
        return changes;
    }

    private boolean counts(Line line) {
        var day = line.day();
        var from = question.from();
        return (until == null || !day.isAfter(until))
                && (from == null || !line.key().measure().isFunding() || !day.isBefore(from));
    }

    private List<Change> needChanges(long after, long upTo) {
        var asked = needsStandingIn(upTo);
        Predicate<Statement.Key> wanted = key ->
                question.meets(key) && asked.contains(String.valueOf(key.cell().need()));
        var needs = new HashMap<String, NeedSums>();
        var changes = new ArrayList<Change>();
        for (var posting : history.postings(book, 0, upTo, wanted, until)) {
            var lines = posting.lines().getOrDefault(book, List.of()).stream()
                    .filter(line -> (until == null || !line.day().isAfter(until)) && wanted.test(line.key()))
                    .toList();
            var amount = BigDecimal.ZERO;
            for (var id : lines.stream()
                    .map(line -> line.key().cell().need())
                    .distinct()
                    .toList()) {
                var need = needs.computeIfAbsent(String.valueOf(id), _ -> new NeedSums());
                var before = figure.of(need, scale);
                lines.stream()
                        .filter(line ->
                                String.valueOf(id).equals(line.key().cell().need()))
                        .forEach(line -> need.add(line.key(), line.change()));
                amount = amount.add(figure.of(need, scale).subtract(before));
            }
            if (posting.position() > after) {
                changes.add(new Change(posting, amount, Map.of(), lines));
            }
        }
        return changes;
    }

    /** A need stands where it is required, though money for it may be said to stand elsewhere. */
    private Set<String> needsStandingIn(long upTo) {
        Predicate<Statement.Key> required =
                key -> key.measure() == Measure.REQUIRED && question.meets(key) && question.standsIn(key.cell());
        return history.postings(book, 0, upTo, required, until).stream()
                .flatMap(posting -> posting.lines().getOrDefault(book, List.of()).stream())
                .map(Line::key)
                .filter(required)
                .map(key -> String.valueOf(key.cell().need()))
                .collect(Collectors.toSet());
    }
}

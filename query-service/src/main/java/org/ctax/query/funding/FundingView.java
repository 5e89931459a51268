package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers questions of funding from the history of postings, as one reader may know it. */
final class FundingView {
    private final SeenHistory history;

    FundingView(SeenHistory history) {
        this.history = history;
    }

    /** Rows in the order of their keys, and what they sum to. */
    record Answer(List<FundingRow> rows, FundingRow total) {}

    /**
     * Answers.
     *
     * @param position counts what was recorded up to it
     * @param until counts what had happened by it; absent: no limit
     * @param named what stands in a row beside a key: code and name
     */
    Answer answer(
            FundingQuestion question,
            String book,
            long position,
            @Nullable LocalDate until,
            BiFunction<Grouping, String, Map<String, String>> named) {
        var by = earlier(question.to(), until);
        var all = history.sums(
                book, question.facet(), position, by, key -> question.standsIn(key.cell()) || question.meets(key));
        var rows = new TreeMap<String, RowSums>();
        var total = new RowSums(book);
        all.forEach((key, worth) -> {
            if (question.counts(key)) {
                rows.computeIfAbsent(keyOf(question, key.cell()), _ -> new RowSums(book))
                        .add(key, worth);
                total.add(key, worth);
            }
        });
        if (question.from() != null) {
            withoutWhatWasBefore(question, book, position, question.from(), by, rows, total);
        }
        needs(all).values().forEach(need -> {
            var cell = need.cell();
            if (cell != null && question.asksForNeeds() && question.standsIn(cell)) {
                rows.computeIfAbsent(keyOf(question, cell), _ -> new RowSums(book))
                        .addNeed(need);
                total.addNeed(need);
            }
        });
        var answered = new ArrayList<FundingRow>();
        rows.forEach((keys, sums) -> {
            if (!sums.isEmpty()) {
                answered.add(sums.row(keys(question, keys, named)));
            }
        });
        return new Answer(answered, total.row(Map.of()));
    }

    private void withoutWhatWasBefore(
            FundingQuestion question,
            String book,
            long position,
            LocalDate from,
            @Nullable LocalDate until,
            Map<String, RowSums> rows,
            RowSums total) {
        history.sums(book, question.facet(), position, earlier(from.minusDays(1), until), question::counts)
                .forEach((key, worth) -> {
                    if (key.measure().isFunding()) {
                        rows.computeIfAbsent(keyOf(question, key.cell()), _ -> new RowSums(book))
                                .add(key, worth.negated());
                        total.add(key, worth.negated());
                    }
                });
    }

    /** Each need with all that is allocated to it, whoever pays. */
    static Map<String, NeedSums> needs(Statement all) {
        var needs = new LinkedHashMap<String, NeedSums>();
        all.forEach((key, worth) -> {
            var need = key.cell().need();
            if (need != null && (key.measure() == Measure.REQUIRED || key.measure() == Measure.ALLOCATED)) {
                needs.computeIfAbsent(need, _ -> new NeedSums()).add(key, worth);
            }
        });
        return needs;
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static String keyOf(FundingQuestion question, Cell cell) {
        var key = new StringBuilder();
        question.groupBy().forEach(grouping -> key.append(grouping.of(cell)).append('\t'));
        return key.toString();
    }

    private static Map<String, String> keys(
            FundingQuestion question, String key, BiFunction<Grouping, String, Map<String, String>> named) {
        var keys = new LinkedHashMap<String, String>();
        var values = key.split("\t", -1);
        for (int i = 0; i < question.groupBy().size(); i++) {
            var grouping = question.groupBy().get(i);
            keys.put(grouping.word(), values[i]);
            keys.putAll(named.apply(grouping, values[i]));
        }
        return keys;
    }
}

package org.ctax.query.funding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.events.Provenance;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Tells of entries how their amounts came to the display currency. */
final class Conversions {
    private final Restated restated;
    private final Figure figure;
    private final String book;
    private final EventLog log;
    private final Map<Long, RecordedEvent> published = new HashMap<>();

    /** Parts of an entry that were converted alike are told together. */
    private record Way(
            String currency, Basis basis, @Nullable Conversion conversion) {
        private static final Comparator<Way> ORDER = Comparator.comparing(Way::currency)
                .thenComparing(Way::basis)
                .thenComparing(way -> String.valueOf(way.conversion));

        static Way of(Line line) {
            return new Way(line.key().currency(), line.key().basis(), line.key().conversion());
        }
    }

    Conversions(Restated restated, Figure figure, String book, EventLog log) {
        this.restated = restated;
        this.figure = figure;
        this.book = book;
        this.log = log;
    }

    List<Told> of(Explanation.Change change) {
        var ofRate = Restated.isOfRate(change.posting());
        var converted = change.lines().stream()
                .filter(line -> line.key().basis() != Basis.SAME)
                // A rate tells of itself, and not of what was there before it.
                .filter(line -> !ofRate || line.key().basis() == Basis.TABLE)
                .toList();
        var keys = converted.stream().map(Line::key).collect(Collectors.toSet());
        var days = converted.stream().map(Line::day).collect(Collectors.toSet());
        var traced = restated.traced(change).stream()
                .filter(line ->
                        days.contains(line.day()) && keys.contains(line.key().by(null)))
                .toList();
        var found = traced.stream().map(Way::of).map(Conversions::bare).collect(Collectors.toSet());
        // What was told with this entry because no other tells of it has no rate to be found.
        var others = converted.stream().filter(line -> !found.contains(Way.of(line)));
        var sums = new TreeMap<Way, Worth>(Way.ORDER);
        Stream.concat(traced.stream(), others).forEach(line -> sums.merge(Way.of(line), signed(line), Worth::plus));
        return sums.entrySet().stream()
                .map(sum -> told(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Way bare(Way way) {
        return new Way(way.currency(), way.basis(), null);
    }

    private Worth signed(Line line) {
        return figure.signOf(line.key().measure()) < 0 ? line.change().negated() : line.change();
    }

    private Told told(Way way, Worth sum) {
        var conversion = way.conversion();
        var equivalent = sum.equivalent();
        return new Told(
                way.currency(),
                way.basis(),
                figure.isOfNeeds() ? null : sum.own().toPlainString(),
                figure.isOfNeeds() || equivalent == null ? null : ExplainController.text(equivalent, book),
                conversion == null ? null : conversion.from(),
                conversion == null ? null : conversion.to(),
                conversion == null
                        ? null
                        : conversion.rate().stripTrailingZeros().toPlainString(),
                conversion == null
                        ? List.of()
                        : conversion.quotes().stream().map(this::said).toList());
    }

    private Told.Said said(Conversion.Quote quote) {
        var rate = quote.rate();
        var event = quote.position() == Conversion.GIVEN ? null : publishedAt(quote.position());
        var origin = event == null ? null : event.metaData().get(Provenance.SOURCE);
        return new Told.Said(
                rate.from(),
                rate.to(),
                rate.rate().toPlainString(),
                rate.source(),
                rate.date(),
                event == null ? null : event.position(),
                event == null ? null : event.recordedAt(),
                origin == null ? null : origin.toString());
    }

    private RecordedEvent publishedAt(long position) {
        return published.computeIfAbsent(
                position, at -> log.readAfter(at - 1, 1).getFirst());
    }
}

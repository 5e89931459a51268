package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctax.events.Provenance;
import org.ctax.events.money.Amounts;
import org.ctax.query.moment.Moment;
import org.ctax.query.moment.Moments;
import org.ctax.web.Refusal;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/funding/explain")
@Tag(name = "funding")
class ExplainController {
    private static final int USUAL = 200;
    private static final int LARGEST = 1000;

    private final Confidentiality confidentiality;
    private final FundingParameters parameters;
    private final FundingBooks books;
    private final Moments moments;

    ExplainController(
            Confidentiality confidentiality, FundingParameters parameters, FundingBooks books, Moments moments) {
        this.confidentiality = confidentiality;
        this.parameters = parameters;
        this.books = books;
        this.moments = moments;
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "The entries that make up a figure, or that changed it", description = """
                    Opens one figure of a row to the events behind it: give the row's keys as filters, each with `only:` before it. \
                    Their amounts sum to the figure exactly. With `from` (and `to`, now where absent; each an instant or a position) it tells \
                    what changed the figure between the two, and sums the changes by cause: NEW_MONEY, CORRECTION, RATE, \
                    RECLASSIFICATION, WITHDRAWAL, ALLOCATION, REQUIREMENT; the causes sum to the difference exactly.""")
    Answer explain(
            @Parameter(
                            description =
                                    "required, originalRequired, pledged, committed, received, outstanding, allocated, gap or surplus")
                    @RequestParam
                    String measure,
            @Parameter(description = "ISO 4217") @RequestParam(required = false) @Nullable String displayCurrency,
            @Parameter(description = "The earlier moment: an instant or a position")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "The later moment; now where absent") @RequestParam(required = false) @Nullable
                    String to,
            @Parameter(description = "Number of the page of entries, from 0") @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(description = "Entries a page, 1 to 1000") @RequestParam(defaultValue = "" + USUAL) int size,
            @ParameterObject FundingFilters filters,
            Moment moment,
            Eyes eyes) {
        var figure = figure(measure);
        if (page < 0) {
            throw Refusal.malformed("INVALID_PARAMETER", "page", "page is at least 0");
        }
        if (size < 1 || size > LARGEST) {
            throw Refusal.malformed("INVALID_PARAMETER", "size", "size is from 1 to " + LARGEST);
        }
        var book = books.asked(displayCurrency);
        var later = to == null ? moment : moments.named("to", to).withValueAsOf(moment.valueAsOf());
        var earlier = from == null ? null : moments.named("from", from);
        long after = earlier == null ? 0 : earlier.position();
        if (after > later.position()) {
            throw Refusal.malformed("FROM_AFTER_TO", "from", "from must not be later than to");
        }
        // The views may have been waited for: who may know of what has come since must be known as well.
        var now = confidentiality.of(eyes.reader());
        var explanation = new Explanation(
                confidentiality.history(now),
                parameters.question(null, filters, now),
                figure,
                book,
                moment.valueAsOf());
        var changes = explanation.changes(after, later.position());
        var entries = changes.stream()
                .skip((long) page * size)
                .limit(size)
                .map(change -> Entry.of(change, book))
                .toList();
        confidentiality.looked(now, entries.stream().map(Entry::recordId).toList());
        var sum = changes.stream().map(Explanation.Change::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Answer(
                figure.word(),
                book,
                later.recorded(),
                later.position(),
                moment.valueAsOf(),
                earlier == null ? text(sum, book) : text(explanation.at(later.position()), book),
                earlier == null ? null : Difference.of(earlier, explanation, changes, sum, book),
                entries,
                new Paging(page, size, changes.size()));
    }

    private static Figure figure(String measure) {
        return Figure.of(measure)
                .orElseThrow(() -> Refusal.malformed(
                        "UNKNOWN_MEASURE",
                        "measure",
                        "A figure is one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Figure.values())
                                                .map(Figure::word)
                                                .toList())));
    }

    static String text(BigDecimal amount, String currency) {
        var scale = Math.max(0, Amounts.currency(currency).getDefaultFractionDigits());
        return amount.setScale(scale, Amounts.ROUNDING).toPlainString();
    }

    /**
     * A figure and what makes it up.
     *
     * @param total the figure as of the moment
     * @param change what happened to it between two moments, where two were asked for
     */
    @Schema(name = "FundingExplanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String measure,
            String displayCurrency,
            Instant asOf,
            long position,
            @Nullable LocalDate valueAsOf,
            String total,
            @Nullable Difference change,
            List<Entry> entries,
            Paging page) {}

    @Schema(name = "ExplanationPage")
    record Paging(int number, int size, long totalItems) {}

    /**
     * What happened between two moments.
     *
     * @param total the figure at the earlier one
     * @param difference by how much it is more at the later one
     * @param causes the difference by cause; they sum to it exactly
     */
    @Schema(name = "FundingDifference")
    record Difference(Instant from, long fromPosition, String total, String difference, Map<Cause, String> causes) {
        static Difference of(
                Moment earlier,
                Explanation explanation,
                List<Explanation.Change> changes,
                BigDecimal sum,
                String book) {
            var causes = new TreeMap<Cause, BigDecimal>();
            changes.forEach(change -> causes.merge(causeOf(change), change.amount(), BigDecimal::add));
            var named = new LinkedHashMap<Cause, String>();
            causes.forEach((cause, amount) -> named.put(cause, text(amount, book)));
            return new Difference(
                    earlier.recorded(),
                    earlier.position(),
                    text(explanation.at(earlier.position()), book),
                    text(sum, book),
                    named);
        }
    }

    /**
     * An event that changed the figure.
     *
     * @param type name of the event in the published language
     * @param record what it happened to, such as {@code pledges/ID}
     * @param amount by how much it changed the figure, in the display currency
     * @param own the same in own currencies; absent for gap and surplus
     * @param conversion how each own currency was converted: STATED, GIVEN, TABLE or NO_RATE; several, with commas, where
     *     parts of it were converted in several ways
     * @param valueDate the first day on which it counts
     * @param by who, for whom, on which authority, from where
     */
    @Schema(name = "ExplanationEntry")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            long position,
            Instant recorded,
            String eventId,
            String type,
            Cause cause,
            String record,
            LocalDate valueDate,
            String amount,
            Map<String, String> own,
            Map<String, String> conversion,
            Map<String, String> by,
            boolean illustrative) {
        private String recordId() {
            return record.substring(record.indexOf('/') + 1);
        }

        static Entry of(Explanation.Change change, String book) {
            var posting = change.posting();
            var own = new LinkedHashMap<String, String>();
            change.own().forEach((currency, amount) -> own.put(currency, amount.toPlainString()));
            var conversion = new TreeMap<String, String>();
            change.lines().stream()
                    .map(Line::key)
                    .filter(key -> key.basis() != Basis.SAME)
                    .collect(Collectors.groupingBy(
                            Statement.Key::currency, Collectors.mapping(Statement.Key::basis, Collectors.toSet())))
                    .forEach((currency, bases) -> conversion.put(
                            currency, bases.stream().sorted().map(Basis::name).collect(Collectors.joining(","))));
            var by = new LinkedHashMap<>(posting.provenance());
            by.remove(Provenance.CAUSATION);
            return new Entry(
                    posting.position(),
                    posting.recorded(),
                    posting.eventId(),
                    posting.type(),
                    causeOf(change),
                    posting.subject(),
                    change.lines().stream()
                            .map(Line::day)
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    text(change.amount(), book),
                    own,
                    conversion,
                    by,
                    change.lines().stream().anyMatch(line -> line.key().cell().illustrative()));
        }
    }

    private static Cause causeOf(Explanation.Change change) {
        return Cause.of(change.posting().type(), change.lines().getFirst().key().measure());
    }
}

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
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ctax.events.Provenance;
import org.ctax.events.money.Amounts;
import org.ctax.eventstore.EventLog;
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
    private final EventLog log;
    private final SubjectNames names;

    ExplainController(
            Confidentiality confidentiality,
            FundingParameters parameters,
            FundingBooks books,
            Moments moments,
            EventLog log,
            SubjectNames names) {
        this.names = names;
        this.confidentiality = confidentiality;
        this.parameters = parameters;
        this.books = books;
        this.moments = moments;
        this.log = log;
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "The entries that make up a figure, or that changed it", description = """
                    Opens one figure of a row to the events behind it: give the row's keys as filters, each with `only:` \
                    before it. Their amounts sum to the figure exactly. With an earlier moment on either clock, or on both, it tells what changed the figure \
                    from then until the later one: `from` is the earlier recorded moment (an instant or a position; the later \
                    one where absent), `fromValueAsOf` the earlier value date (that of the later moment where absent). The \
                    later moment is `to`, or else `asOf`, or else now, and `valueAsOf`. The causes sum to the difference \
                    exactly: what was recorded since counts by its own cause (NEW_MONEY, CORRECTION, RATE, RECLASSIFICATION, \
                    WITHDRAWAL, ALLOCATION, REQUIREMENT), what was recorded before and happened in between as VALUE_DATE, \
                    which is told by kinds of entries as well.""")
    Answer explain(
            @Parameter(
                            description =
                                    "required, originalRequired, pledged, committed, received, outstanding, allocated, gap or surplus")
                    @RequestParam
                    String measure,
            @Parameter(description = "ISO 4217") @RequestParam(required = false) @Nullable String displayCurrency,
            @Parameter(description = "The earlier recorded moment: an instant or a position")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description =
                                    "The earlier value date, a day not after `valueAsOf`; what happened later did not count then")
                    @RequestParam(required = false)
                    @Nullable
                    String fromValueAsOf,
            @Parameter(description = "The later recorded moment; `asOf` where absent, else now")
                    @RequestParam(required = false)
                    @Nullable
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
        var earlier = earlier(from, fromValueAsOf, later);
        // The views may have been waited for: who may know of what has come since must be known as well.
        var now = confidentiality.of(eyes.reader());
        var history = confidentiality.history(now);
        var explanation = new Explanation(history, parameters.question(null, filters, now), figure, book);
        var difference = earlier == null
                ? explanation.from(pointOf(later))
                : explanation.between(pointOf(earlier), pointOf(later));
        var shown = difference.changes().stream()
                .skip((long) page * size)
                .limit(size)
                .toList();
        var conversions = new Conversions(
                history.restated(
                        book, shown.stream().map(Explanation.Change::posting).toList()),
                figure,
                book,
                log);
        var named = names.ofRecords(
                shown.stream().map(change -> change.posting().subject()).toList(), now);
        var entries = shown.stream()
                .map(change -> Entry.of(change, named.get(change.posting().subject()), conversions.of(change), book))
                .toList();
        confidentiality.looked(now, entries.stream().map(Entry::recordId).toList());
        return new Answer(
                figure.word(),
                book,
                later.recorded(),
                later.position(),
                later.valueAsOf(),
                text(difference.earlier().add(difference.sum()), book),
                earlier == null ? null : Difference.of(earlier, difference, book),
                entries,
                new Paging(page, size, difference.changes().size()));
    }

    /** The moment that a later one is compared with, where one is asked for. */
    private @Nullable Moment earlier(@Nullable String from, @Nullable String fromValueAsOf, Moment later) {
        var day = Moments.day("fromValueAsOf", fromValueAsOf);
        if (from == null && day == null) {
            return null;
        }
        var recorded = from == null ? later : moments.named("from", from);
        if (recorded.position() > later.position()) {
            throw Refusal.malformed("FROM_AFTER_TO", "from", "from must not be later than to");
        }
        var last = later.valueAsOf();
        if (day != null && last != null && day.isAfter(last)) {
            throw Refusal.malformed("FROM_AFTER_TO", "fromValueAsOf", "fromValueAsOf must not be later than valueAsOf");
        }
        var earlier = recorded.withValueAsOf(day == null ? last : day);
        // What has come since a position until now may well be nothing; but that is a question.
        if (isSame(earlier, later) && (from == null || !later.latest())) {
            throw Refusal.malformed(
                    "SAME_MOMENT",
                    from == null ? "fromValueAsOf" : "from",
                    "The earlier moment is the later one; let them differ on either clock");
        }
        return earlier;
    }

    private static boolean isSame(Moment earlier, Moment later) {
        return earlier.position() == later.position()
                && earlier.recorded().equals(later.recorded())
                && Objects.equals(earlier.valueAsOf(), later.valueAsOf());
    }

    private static Explanation.Point pointOf(Moment moment) {
        return new Explanation.Point(moment.position(), moment.valueAsOf());
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

    @Schema(name = "FundingDifference", description = "What happened between two moments")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            @Schema(description = "The earlier recorded moment", requiredMode = Schema.RequiredMode.REQUIRED)
            Instant from,

            @Schema(description = "The same as a position", requiredMode = Schema.RequiredMode.REQUIRED)
            long fromPosition,

            @Schema(description = "The last value date that counted at the earlier moment; absent: no limit") @Nullable
            LocalDate fromValueAsOf,

            @Schema(description = "The figure at the earlier moment", requiredMode = Schema.RequiredMode.REQUIRED)
            String total,

            @Schema(
                    description = "By how much it is more at the later one",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String difference,

            @Schema(
                    description = "The difference by cause; they sum to it exactly",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<Cause, String> causes,

            @Schema(
                    description =
                            "What came to its day (VALUE_DATE), by what kind of entries it is; they sum to that cause",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Map<Cause, String> cameToTheirDay) {
        static Difference of(Moment earlier, Explanation.Difference difference, String book) {
            var came = difference.changes().stream().filter(change -> change.cause() == Cause.VALUE_DATE);
            return new Difference(
                    earlier.recorded(),
                    earlier.position(),
                    earlier.valueAsOf(),
                    text(difference.earlier(), book),
                    text(difference.sum(), book),
                    summed(difference.changes().stream(), Explanation.Change::cause, book),
                    summed(came, Explanation.Change::kind, book));
        }

        private static Map<Cause, String> summed(
                Stream<Explanation.Change> changes, Function<Explanation.Change, Cause> by, String book) {
            var sums = new TreeMap<Cause, BigDecimal>();
            changes.forEach(change -> sums.merge(by.apply(change), change.amount(), BigDecimal::add));
            var named = new LinkedHashMap<Cause, String>();
            sums.forEach((cause, amount) -> named.put(cause, text(amount, book)));
            return named;
        }
    }

    @Schema(name = "ExplanationEntry", description = "An event that changed the figure")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            @Schema(description = "Its place in the order of all events")
            long position,

            @Schema(description = "When the exchange learned of it")
            Instant recorded,

            String eventId,

            @Schema(description = "Its name in the published language", example = "pledge.recorded")
            String type,

            @Schema(description = "Why the figure changed") Cause cause,

            @Schema(description = "Where its day came (VALUE_DATE): what kind of entry it is") @Nullable
            Cause kind,

            @Schema(description = "What it happened to", example = "pledges/ID")
            String record,

            @Schema(description = "What that is called: its title or reference; absent where it has none") @Nullable
            String recordName,

            @Schema(description = "The first day on which it counts")
            LocalDate valueDate,

            @Schema(description = "By how much it changed the figure, in the display currency: a decimal string")
            String amount,

            @Schema(description = "The same in own currencies; absent of gap and surplus")
            Map<String, String> own,

            @Schema(
                    description =
                            "How what is not in the display currency was converted to it; absent where all of it is")
            List<Told> conversions,

            @Schema(description = "Who, for whom, on which authority, from where")
            Map<String, String> by,

            boolean illustrative) {
        private String recordId() {
            return record.substring(record.indexOf('/') + 1);
        }

        static Entry of(Explanation.Change change, @Nullable String name, List<Told> conversions, String book) {
            var posting = change.posting();
            var own = new LinkedHashMap<String, String>();
            change.own().forEach((currency, amount) -> own.put(currency, amount.toPlainString()));
            var by = new LinkedHashMap<>(posting.provenance());
            by.remove(Provenance.CAUSATION);
            return new Entry(
                    posting.position(),
                    posting.recorded(),
                    posting.eventId(),
                    posting.type(),
                    change.cause(),
                    change.cause() == Cause.VALUE_DATE ? change.kind() : null,
                    posting.subject(),
                    name,
                    change.day(),
                    text(change.amount(), book),
                    own,
                    conversions,
                    by,
                    change.lines().stream().anyMatch(line -> line.key().cell().illustrative()));
        }
    }
}

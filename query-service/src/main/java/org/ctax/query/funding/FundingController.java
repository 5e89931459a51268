package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ctax.query.moment.Moment;
import org.ctax.query.registers.Names;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/funding")
@Tag(name = "funding", description = "Funding against needs, now or as of any moment on either clock")
class FundingController {
    private final Confidentiality confidentiality;
    private final FundingParameters parameters;
    private final FundingBooks books;
    private final Names names;
    private final AccountStore accounts;

    FundingController(
            Confidentiality confidentiality,
            FundingParameters parameters,
            FundingBooks books,
            Names names,
            MongoDatabase views) {
        this.confidentiality = confidentiality;
        this.parameters = parameters;
        this.books = books;
        this.names = names;
        this.accounts = new AccountStore(views);
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "Funding against needs, in rows", description = """
                    Rows by one or two groupings, which sum to the total: money of which nobody said where stands in a row \
                    `not specified`, money of several countries or themes without shares in a row `several`. Amounts are \
                    decimal strings in the display currency, with the same in their own currencies beside them. Stages are \
                    cumulative: received is also committed, committed also pledged; outstanding = pledged - committed; \
                    gap = what needs require and is not allocated, need by need; coverage = committed / required. A filter \
                    by donor, activity or pledge selects money; requirements and gaps stay those of the place. A row's keys, each with `only:` before \
                    it, are the filters that select just that row.""")
    Answer funding(
            @Parameter(
                            description =
                                    "One or two of donor, country, region, theme, appeal, need, activity, pledge; country where absent",
                            example = "country,theme")
                    @RequestParam(defaultValue = "country")
                    List<String> groupBy,
            @Parameter(description = "ISO 4217; one of those in which views are kept, USD where absent")
                    @RequestParam(required = false)
                    @Nullable
                    String displayCurrency,
            @ParameterObject FundingFilters filters,
            Moment moment,
            Eyes eyes) {
        var book = books.asked(displayCurrency);
        var view = new FundingView(confidentiality.history(eyes));
        var answer = view.answer(
                parameters.question(groupBy, filters, eyes),
                book,
                moment.position(),
                moment.valueAsOf(),
                new RowNames(names.at(moment), accounts, eyes));
        confidentiality.looked(
                eyes,
                answer.rows().stream().flatMap(row -> row.keys().records()).toList());
        return new Answer(
                moment.recorded(), moment.position(), moment.valueAsOf(), book, answer.rows(), answer.total());
    }

    /**
     * Rows and their total.
     *
     * @param asOf the recorded moment that is answered for
     * @param position the same as a position
     * @param valueAsOf the last value date that counts, where one was asked for
     */
    @Schema(name = "Funding", description = "Funding against needs in rows, and what they sum to")
    record Answer(
            Instant asOf,
            long position,
            @Nullable LocalDate valueAsOf,
            String displayCurrency,
            List<FundingRow> rows,
            FundingRow total) {}
}

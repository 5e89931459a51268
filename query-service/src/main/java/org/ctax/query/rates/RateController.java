package org.ctax.query.rates;

import com.mongodb.client.MongoDatabase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctax.query.listing.Codes;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.query.projection.CachedView;
import org.ctax.web.Refusal;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange-rates")
@Tag(name = "exchange-rates", description = "What one unit of a currency was worth in another, as published")
class RateController {
    private static final Map<String, Comparator<Rate>> ORDERS = Map.of(
            "date", Comparator.comparing(Rate::date),
            "from", Comparator.comparing(Rate::from),
            "to", Comparator.comparing(Rate::to),
            "source", Comparator.comparing(Rate::source),
            "rate", Comparator.comparing(Rate::rate),
            "recorded", Comparator.comparing(Rate::position));
    private static final Comparator<Rate> USUAL = Comparator.comparing(Rate::date)
            .reversed()
            .thenComparing(Rate::from)
            .thenComparing(Rate::to);

    private final CachedView<List<Rate>> published;

    RateController(MongoDatabase views) {
        published = new CachedView<>(
                views,
                RateProjector.COLLECTION,
                documents -> documents.stream().flatMap(Rate::read).toList());
    }

    private record Key(String from, String to, LocalDate date) {}

    @EveryRole
    @GetMapping
    @Operation(
            summary = "List exchange rates",
            description =
                    "For each pair of currencies and day the rate that was published last, as known at the moment "
                            + "asked for. Sorted by date, from, to, rate, source or recorded; the latest day first where not said.")
    Listing<Rate> list(
            @Parameter(description = "ISO 4217 code of the currency that is converted")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "ISO 4217 code of the currency that results")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "First day") @RequestParam(required = false) @Nullable LocalDate since,
            @Parameter(description = "Last day") @RequestParam(required = false) @Nullable LocalDate until,
            @Parameter(description = "Who said so") @RequestParam(required = false) @Nullable String source,
            ListRequest request,
            Moment moment) {
        Codes.currency("from", from);
        Codes.currency("to", to);
        if (since != null && until != null && since.isAfter(until)) {
            throw Refusal.malformed("FROM_AFTER_TO", "since", "since must not be later than until");
        }
        var latest = new HashMap<Key, Rate>();
        published.content().stream()
                .filter(rate -> moment.includes(rate.position()) && moment.includes(rate.date()))
                .filter(rate -> from == null || from.equals(rate.from()))
                .filter(rate -> to == null || to.equals(rate.to()))
                .filter(rate -> since == null || !rate.date().isBefore(since))
                .filter(rate -> until == null || !rate.date().isAfter(until))
                .forEach(rate -> latest.merge(
                        new Key(rate.from(), rate.to(), rate.date()),
                        rate,
                        (one, other) -> one.position() > other.position() ? one : other));
        var rates = latest.values().stream()
                .filter(rate -> source == null || source.equals(rate.source()))
                .filter(rate -> request.matches(rate.from(), rate.to(), rate.source()))
                .toList();
        return Listing.of(rates, request, ORDERS, USUAL, moment);
    }
}

package org.ctax.query.appeal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.listing.Codes;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.web.Refusal;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/appeals")
@Tag(name = "appeals", description = "Sets of requirements published together for a year and a place")
class AppealController {
    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "code", Comparator.comparing(Row::code),
            "name", Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER),
            "year", Comparator.comparing(Row::year),
            "start", Comparator.comparing(Row::start, Comparator.nullsLast(Comparator.naturalOrder())),
            "end", Comparator.comparing(Row::end, Comparator.nullsLast(Comparator.naturalOrder())),
            "published", Comparator.comparing(Row::published));
    private static final Comparator<Row> USUAL = Comparator.comparing(Row::code).thenComparing(Row::id);

    private final Appeals appeals;

    AppealController(Appeals appeals) {
        this.appeals = appeals;
    }

    @EveryRole
    @GetMapping
    @Operation(
            summary = "List appeals",
            description = "As each described itself at the moment asked for. Sorted by code, name, year, start, end or "
                    + "published; by code where not said.")
    Listing<Row> list(
            @Parameter(description = "The year that it is for") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "ISO 3166-1 alpha-3 of a country that it is for")
                    @RequestParam(required = false)
                    @Nullable
                    String country,
            @Parameter(description = "Its code, whatever its case") @RequestParam(required = false) @Nullable
                    String code,
            ListRequest request,
            Moment moment) {
        Codes.country("country", country);
        var rows = appeals.byId().values().stream()
                .flatMap(appeal -> Row.of(appeal, moment).stream())
                .filter(row -> year == null || row.year() == year)
                .filter(row -> country == null || row.countries().contains(country))
                .filter(row -> code == null || row.code().equalsIgnoreCase(code))
                .filter(row -> request.matches(row.code(), row.name()))
                .toList();
        return Listing.of(rows, request, ORDERS, USUAL, moment);
    }

    @EveryRole
    @GetMapping("/{id}")
    @Operation(summary = "One appeal", description = "With every description that it has given of itself.")
    ResponseEntity<Detail> one(@PathVariable UUID id, Moment moment) {
        var detail = Optional.ofNullable(appeals.byId().get(id))
                .flatMap(appeal -> Detail.of(appeal, moment))
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_APPEAL", "id", "There was no appeal with this id then"));
        return ResponseEntity.ok().eTag("\"" + detail.version() + "\"").body(detail);
    }

    @Schema(name = "AppealRow")
    record Row(
            UUID id,
            @Schema(example = "HAFG20") String code,
            String name,
            int year,

            @Schema(description = "First day that it covers") @Nullable
            LocalDate start,

            @Schema(description = "Last day that it covers") @Nullable
            LocalDate end,

            @Schema(description = "ISO 3166-1 alpha-3") List<String> countries,
            Visibility visibility,

            @Schema(description = "When the exchange learned of it")
            Instant published,

            @Schema(description = "For If-Match") long version) {

        static Optional<Row> of(Appeal appeal, Moment moment) {
            return appeal.at(moment)
                    .map(state -> new Row(
                            appeal.id(),
                            state.code(),
                            state.name(),
                            state.year(),
                            state.start(),
                            state.end(),
                            state.countries(),
                            appeal.visibility(),
                            appeal.states().getFirst().recorded(),
                            state.version()));
        }
    }

    @Schema(name = "AppealDescription")
    record Revision(
            String code,
            String name,
            int year,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> countries,

            @Schema(description = "When the exchange learned of it")
            Instant recorded,

            long position) {}

    @Schema(name = "Appeal")
    record Detail(
            UUID id,
            String code,
            String name,
            int year,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> countries,

            @Schema(description = "All that it said of itself, oldest first")
            List<Revision> revisions,

            @Schema(description = "Where the fact comes from") @Nullable
            String origin,

            Visibility visibility,
            Instant published,
            long version,
            Instant asOf,
            long position) {

        static Optional<Detail> of(Appeal appeal, Moment moment) {
            return appeal.at(moment)
                    .map(state -> new Detail(
                            appeal.id(),
                            state.code(),
                            state.name(),
                            state.year(),
                            state.start(),
                            state.end(),
                            state.countries(),
                            appeal.until(moment).stream()
                                    .map(s -> new Revision(
                                            s.code(),
                                            s.name(),
                                            s.year(),
                                            s.start(),
                                            s.end(),
                                            s.countries(),
                                            s.recorded(),
                                            s.position()))
                                    .toList(),
                            appeal.origin(),
                            appeal.visibility(),
                            appeal.states().getFirst().recorded(),
                            state.version(),
                            moment.recorded(),
                            moment.position()));
        }
    }
}

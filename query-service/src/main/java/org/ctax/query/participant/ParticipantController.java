package org.ctax.query.participant;

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
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.reference.Reference;
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
@RequestMapping("/api/participants")
@Tag(name = "participants", description = "Organizations that take part: donors, entities, Member States, providers")
class ParticipantController {
    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "code", Comparator.comparing(Row::code),
            "name", Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER),
            "kind", Comparator.comparing(Row::kind),
            "country", Comparator.comparing(Row::country, Comparator.nullsLast(Comparator.naturalOrder())),
            "registered", Comparator.comparing(Row::registered));
    private static final Comparator<Row> USUAL = Comparator.comparing(Row::code).thenComparing(Row::id);

    private final Participants participants;

    ParticipantController(Participants participants) {
        this.participants = participants;
    }

    @EveryRole
    @GetMapping
    @Operation(
            summary = "List participants",
            description =
                    "Under the name that each bore on the day asked for. Sorted by code, name, kind, country or "
                            + "registered; by code where not said. Text is searched for in code, names of all times and country.")
    Listing<Row> list(
            @Parameter(description = "As what it takes part") @RequestParam(required = false) @Nullable
                    ParticipantKind kind,
            @Parameter(description = "ISO 3166-1 alpha-3") @RequestParam(required = false) @Nullable String country,
            @Parameter(description = "Its code, whatever its case") @RequestParam(required = false) @Nullable
                    String code,
            ListRequest request,
            Moment moment) {
        Codes.country("country", country);
        var rows = participants.all().stream()
                .flatMap(p -> p.at(moment).stream())
                .filter(p -> kind == null || p.kind() == kind)
                .filter(p -> country == null || country.equals(p.country()))
                .filter(p -> code == null || code.equalsIgnoreCase(p.code()))
                .flatMap(p -> Row.of(p, moment).stream())
                .filter(row -> request.matches(row.code(), row.name(), row.countryName()))
                .toList();
        return Listing.of(rows, request, ORDERS, USUAL, moment);
    }

    @EveryRole
    @GetMapping("/{id}")
    @Operation(summary = "One participant", description = "With every name that it has borne, and since when.")
    ResponseEntity<Detail> one(@PathVariable UUID id, Moment moment) {
        var detail = Optional.ofNullable(participants.byId().get(id))
                .flatMap(p -> p.at(moment))
                .flatMap(p -> Detail.of(p, moment))
                .orElseThrow(() ->
                        Refusal.notFound("UNKNOWN_PARTICIPANT", "id", "There is no participant with this id then"));
        return ResponseEntity.ok().eTag("\"" + detail.version() + "\"").body(detail);
    }

    private static @Nullable String countryName(@Nullable String code, Moment moment) {
        return code == null ? null : Reference.countryName(code, moment.day());
    }

    @Schema(name = "ParticipantRow")
    record Row(
            UUID id,
            @Schema(example = "UNODC") String code,

            @Schema(description = "The name that it bears on the day asked for")
            String name,

            ParticipantKind kind,

            @Schema(description = "ISO 3166-1 alpha-3, of a State", example = "NOR") @Nullable
            String country,

            @Nullable String countryName,
            Visibility visibility,

            @Schema(description = "When the exchange learned of it")
            Instant registered,

            @Schema(description = "For If-Match") long version) {

        static Optional<Row> of(Participant p, Moment moment) {
            return p.nameAt(moment)
                    .map(name -> new Row(
                            p.id(),
                            p.code(),
                            name.name(),
                            p.kind(),
                            p.country(),
                            ParticipantController.countryName(p.country(), moment),
                            p.visibility(),
                            p.names().getFirst().recorded(),
                            p.version()));
        }
    }

    @Schema(name = "ParticipantName")
    record Name(
            String name,

            @Schema(description = "The first day of the name; absent for the name that it was registered under")
            @Nullable
            LocalDate from,

            @Schema(description = "When the exchange learned of it")
            Instant recorded,

            long position) {}

    @Schema(name = "Participant")
    record Detail(
            UUID id,
            String code,
            String name,
            List<Name> names,
            ParticipantKind kind,
            @Nullable String country,
            @Nullable String countryName,

            @Schema(description = "Where the fact comes from") @Nullable
            String origin,

            Visibility visibility,
            Instant registered,
            long version,
            Instant asOf,
            long position) {

        static Optional<Detail> of(Participant p, Moment moment) {
            return p.nameAt(moment)
                    .map(name -> new Detail(
                            p.id(),
                            p.code(),
                            name.name(),
                            p.names().stream()
                                    .map(n -> new Name(n.name(), n.from(), n.recorded(), n.position()))
                                    .toList(),
                            p.kind(),
                            p.country(),
                            ParticipantController.countryName(p.country(), moment),
                            p.origin(),
                            p.visibility(),
                            p.names().getFirst().recorded(),
                            p.version(),
                            moment.recorded(),
                            moment.position()));
        }
    }
}

package org.ctax.query.theme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.ctax.events.reference.Pillar;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.web.Refusal;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/themes")
@Tag(name = "themes", description = "The catalogue of themes, which is added to and never numbered anew")
class ThemeController {
    private static final Map<String, Comparator<Row>> ORDERS = Map.of(
            "code", Comparator.comparing(Row::code),
            "name", Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER),
            "framework", Comparator.comparing(Row::framework),
            "pillar", Comparator.comparing(Row::pillar, Comparator.nullsLast(Comparator.naturalOrder())));

    private final Themes themes;

    ThemeController(Themes themes) {
        this.themes = themes;
    }

    @EveryRole
    @GetMapping
    @Operation(
            summary = "List themes",
            description =
                    "Those of the Global Strategy, which come with the exchange, and those that were added. Sorted "
                            + "by code, name, framework or pillar; by code where not said.")
    Listing<Row> list(
            @Parameter(description = "The catalogue it belongs to, such as GCTS or FTS")
                    @RequestParam(required = false)
                    @Nullable
                    String framework,
            @Parameter(description = "Pillar of the Global Strategy") @RequestParam(required = false) @Nullable
                    Pillar pillar,
            ListRequest request,
            Moment moment) {
        var rows = themes.at(moment).stream()
                .map(Row::of)
                .filter(row -> framework == null || framework.equals(row.framework()))
                .filter(row -> pillar == null || pillar == row.pillar())
                .filter(row -> request.matches(row.code(), row.name()))
                .toList();
        return Listing.of(rows, request, ORDERS, Comparator.comparing(Row::code), moment);
    }

    @EveryRole
    @GetMapping("/{code}")
    @Operation(summary = "One theme", description = "As long as it was in the catalogue at the moment asked for.")
    Row one(@PathVariable String code, Moment moment) {
        return themes.at(code, moment)
                .map(Row::of)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_THEME", "code", "There was no theme " + code + " then"));
    }

    @Schema(name = "ThemeRow")
    record Row(
            @Schema(example = "CT-03") String code,

            @Schema(description = "The catalogue it belongs to", example = "GCTS")
            String framework,

            @Schema(description = "Pillar of the Global Strategy, where it has one") @Nullable
            Pillar pillar,

            String name,

            @Schema(description = "When it was added; absent for one that comes with the exchange") @Nullable
            Instant recorded) {

        static Row of(ThemeEntry entry) {
            var theme = entry.theme();
            return new Row(theme.code(), theme.framework(), theme.pillar(), theme.name(), entry.recorded());
        }
    }
}

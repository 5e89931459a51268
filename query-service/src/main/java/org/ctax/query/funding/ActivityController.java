package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/activities")
@Tag(name = "activities")
class ActivityController {
    private static final Set<String> SORTABLE =
            Set.of("title", "theme", "kind", "state", "start", "end", "place", "first");

    private final RecordPages pages;

    ActivityController(RecordPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary = "List activities",
            description =
                    "Each activity as it is planned now. Several values of a filter are alternatives. Sorted by title, theme, kind, state, start, end, place, first; the newest first where not said.")
    Listing<RecordRow> list(
            @Parameter(description = "ISO 3166-1 alpha-3") @RequestParam(required = false) @Nullable
                    List<String> country,
            @Parameter(description = "Code") @RequestParam(required = false) @Nullable List<String> theme,
            @Parameter(description = "REQUESTED, PLANNED, ONGOING, COMPLETED, POSTPONED or CANCELLED")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> state,
            @Parameter(description = "Kind of assistance") @RequestParam(required = false) @Nullable List<String> kind,
            @Parameter(description = "Participants that lead, by id") @RequestParam(required = false) @Nullable
                    List<String> lead,
            ListRequest request,
            Moment moment) {
        return pages.list(
                AccountKind.ACTIVITY,
                Map.of(
                        "country",
                        RecordPages.values(country),
                        "theme",
                        RecordPages.values(theme),
                        "state",
                        RecordPages.values(state),
                        "kind",
                        RecordPages.values(kind),
                        "lead",
                        RecordPages.values(lead)),
                request,
                SORTABLE,
                moment);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One activity",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<RecordPages.Page> one(@PathVariable UUID id, Moment moment) {
        return pages.page(AccountKind.ACTIVITY, id, moment);
    }
}

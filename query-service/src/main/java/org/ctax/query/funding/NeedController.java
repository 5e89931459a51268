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
@RequestMapping("/api/needs")
@Tag(name = "needs")
class NeedController {
    private static final Set<String> SORTABLE =
            Set.of("title", "country", "theme", "priority", "state", "valueDate", "required", "first");

    private final RecordPages pages;

    NeedController(RecordPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary = "List needs",
            description =
                    "Each need with what it requires and what is allocated to it, in the display currency. Several values of a filter are alternatives. Sorted by title, country, theme, priority, state, valueDate, required, first; the newest first where not said.")
    Listing<RecordRow> list(
            @Parameter(description = "ISO 3166-1 alpha-3") @RequestParam(required = false) @Nullable
                    List<String> country,
            @Parameter(description = "Code") @RequestParam(required = false) @Nullable List<String> theme,
            @Parameter(description = "Id") @RequestParam(required = false) @Nullable List<String> appeal,
            @Parameter(description = "OPEN, MET or WITHDRAWN") @RequestParam(required = false) @Nullable
                    List<String> state,
            @Parameter(description = "HIGH, MEDIUM or LOW") @RequestParam(required = false) @Nullable
                    List<String> priority,
            ListRequest request,
            Moment moment) {
        return pages.list(
                AccountKind.NEED,
                Map.of(
                        "country",
                        RecordPages.values(country),
                        "theme",
                        RecordPages.values(theme),
                        "appeal",
                        RecordPages.values(appeal),
                        "state",
                        RecordPages.values(state),
                        "priority",
                        RecordPages.values(priority)),
                request,
                SORTABLE,
                moment);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One need",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<RecordPages.Page> one(@PathVariable UUID id, Moment moment) {
        return pages.page(AccountKind.NEED, id, moment);
    }
}

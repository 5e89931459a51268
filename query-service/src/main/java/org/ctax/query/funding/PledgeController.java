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
@RequestMapping("/api/pledges")
@Tag(name = "pledges")
class PledgeController {
    private static final Set<String> SORTABLE =
            Set.of("reference", "valueDate", "state", "pledged", "committed", "received", "first");

    private final RecordPages pages;

    PledgeController(RecordPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary = "List pledges",
            description =
                    "Each purse with its stages in the display currency. Several values of a filter are alternatives. Sorted by reference, valueDate, state, pledged, committed, received, first; the newest first where not said.")
    Listing<RecordRow> list(
            @Parameter(description = "Donors, by id") @RequestParam(required = false) @Nullable List<String> donor,
            @Parameter(description = "OPEN, PARTLY_FULFILLED, FULFILLED, WITHDRAWN, LAPSED or CORRECTED")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> state,
            @Parameter(description = "Countries of the earmark, ISO 3166-1 alpha-3")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> country,
            @Parameter(description = "Themes of the earmark, by code") @RequestParam(required = false) @Nullable
                    List<String> theme,
            @Parameter(description = "Appeals of the earmark, by id") @RequestParam(required = false) @Nullable
                    List<String> appeal,
            @Parameter(description = "Grade of the earmark") @RequestParam(required = false) @Nullable
                    List<String> grade,
            ListRequest request,
            Moment moment) {
        return pages.list(
                AccountKind.PLEDGE,
                Map.of(
                        "donor",
                        RecordPages.values(donor),
                        "state",
                        RecordPages.values(state),
                        "country",
                        RecordPages.values(country),
                        "theme",
                        RecordPages.values(theme),
                        "appeal",
                        RecordPages.values(appeal),
                        "grade",
                        RecordPages.values(grade)),
                request,
                SORTABLE,
                moment);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One pledge",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<RecordPages.Page> one(@PathVariable UUID id, Moment moment) {
        return pages.page(AccountKind.PLEDGE, id, moment);
    }
}

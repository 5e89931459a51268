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
@RequestMapping("/api/transfers")
@Tag(name = "transfers")
class TransferController {
    private static final Set<String> SORTABLE = Set.of("reference", "valueDate", "amount", "first");

    private final RecordPages pages;

    TransferController(RecordPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Operation(
            summary = "List transfers",
            description =
                    "Money handed from one participant to another. Several values of a filter are alternatives. Sorted by reference, valueDate, amount, first; the newest first where not said.")
    Listing<RecordRow> list(
            @Parameter(description = "Participants that hand on, by id") @RequestParam(required = false) @Nullable
                    List<String> donor,
            @Parameter(description = "Countries to which, ISO 3166-1 alpha-3") @RequestParam(required = false) @Nullable
                    List<String> country,
            @Parameter(description = "Themes to which, by code") @RequestParam(required = false) @Nullable
                    List<String> theme,
            @Parameter(description = "RECORDED or CORRECTED") @RequestParam(required = false) @Nullable
                    List<String> state,
            ListRequest request,
            Moment moment) {
        return pages.list(
                AccountKind.TRANSFER,
                Map.of(
                        "donor",
                        RecordPages.values(donor),
                        "country",
                        RecordPages.values(country),
                        "theme",
                        RecordPages.values(theme),
                        "state",
                        RecordPages.values(state)),
                request,
                SORTABLE,
                moment);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One transfer",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<RecordPages.Page> one(@PathVariable UUID id, Moment moment) {
        return pages.page(AccountKind.TRANSFER, id, moment);
    }
}

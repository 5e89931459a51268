package org.ctax.query.pledge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.ctax.query.funding.AccountKind;
import org.ctax.query.funding.Eyes;
import org.ctax.query.funding.Records;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.web.access.EveryRole;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pledges")
@Tag(name = "pledges")
class PledgeController {
    private static final Set<String> SORTABLE =
            Set.of("reference", "valueDate", "state", "pledged", "committed", "received", "first");

    private final Records records;

    PledgeController(Records records) {
        this.records = records;
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "List pledges", description = """
                    Each purse with its stages in the display currency. Several values of a filter are alternatives. Sorted \
                    by reference, valueDate, state, pledged, committed, received, first; the newest first where not said. \
                    Text is searched for in reference and description.""")
    Listing<PledgeRow> list(@ParameterObject PledgeFilters filters, ListRequest request, Moment moment, Eyes eyes) {
        return records.list(AccountKind.PLEDGE, filters.fill(records.filters()), request, SORTABLE, moment, eyes)
                .map(PledgeRow::of);
    }

    @EveryRole
    @GetMapping("/{id}")
    @Operation(
            summary = "One pledge",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<PledgePage> one(@PathVariable UUID id, Moment moment, Eyes eyes) {
        var page = PledgePage.of(records.one(AccountKind.PLEDGE, id, moment, eyes), moment);
        return page.telling().answer(page);
    }
}

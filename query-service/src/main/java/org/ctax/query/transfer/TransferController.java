package org.ctax.query.transfer;

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
@RequestMapping("/api/transfers")
@Tag(name = "transfers")
class TransferController {
    private static final Set<String> SORTABLE = Set.of("reference", "valueDate", "amount", "first");

    private final Records records;

    TransferController(Records records) {
        this.records = records;
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "List transfers", description = """
                    Money handed from one participant to another. Several values of a filter are alternatives. Sorted by \
                    reference, valueDate, amount, first; the newest first where not said. Text is searched for in reference \
                    and description.""")
    Listing<TransferRow> list(@ParameterObject TransferFilters filters, ListRequest request, Moment moment, Eyes eyes) {
        return records.list(AccountKind.TRANSFER, filters.fill(records.filters()), request, SORTABLE, moment, eyes)
                .map(TransferRow::of);
    }

    @EveryRole
    @GetMapping("/{id}")
    @Operation(
            summary = "One transfer",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<TransferPage> one(@PathVariable UUID id, Moment moment, Eyes eyes) {
        var page = TransferPage.of(records.one(AccountKind.TRANSFER, id, moment, eyes), moment);
        return page.telling().answer(page);
    }
}

package org.ctax.query.need;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
@RequestMapping("/api/needs")
@Tag(name = "needs")
class NeedController {
    private static final Set<String> SORTABLE =
            Set.of("title", "country", "theme", "priority", "state", "valueDate", "required", "first");

    private final Records records;

    NeedController(Records records) {
        this.records = records;
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "List needs", description = """
                    Each need with what it requires and what is allocated to it, in the display currency. Several values of \
                    a filter are alternatives. Sorted by title, country, theme, priority, state, valueDate, required, first; \
                    the newest first where not said. Text is searched for in the title.""")
    Listing<NeedRow> list(@ParameterObject NeedFilters filters, ListRequest request, Moment moment, Eyes eyes) {
        var needs = records.list(AccountKind.NEED, filters.fill(records.filters()), request, SORTABLE, moment, eyes);
        var figures = records.figuresOf(needs.items(), moment, eyes);
        return needs.map(need -> NeedRow.of(need, figures.get(need.id())));
    }

    @EveryRole
    @GetMapping("/{id}")
    @Operation(
            summary = "One need",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<NeedPage> one(@PathVariable UUID id, Moment moment, Eyes eyes) {
        var need = records.one(AccountKind.NEED, id, moment, eyes);
        var figures = records.figuresOf(List.of(need), moment, eyes);
        var page = NeedPage.of(need, figures.get(id), moment);
        return page.telling().answer(page);
    }
}

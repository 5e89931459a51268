package org.ctax.query.activity;

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
@RequestMapping("/api/activities")
@Tag(name = "activities")
class ActivityController {
    private static final Set<String> SORTABLE =
            Set.of("title", "theme", "kind", "state", "start", "end", "place", "first");

    private final Records records;

    ActivityController(Records records) {
        this.records = records;
    }

    @EveryRole
    @GetMapping
    @Operation(summary = "List activities", description = """
                    Each activity by the plan that holds. Several values of a filter are alternatives. Sorted by title, \
                    theme, kind, state, start, end, place, first; the newest first where not said. Text is searched for in \
                    title and place.""")
    Listing<ActivityRow> list(@ParameterObject ActivityFilters filters, ListRequest request, Moment moment, Eyes eyes) {
        return records.list(AccountKind.ACTIVITY, filters.fill(records.filters()), request, SORTABLE, moment, eyes)
                .map(ActivityRow::of);
    }

    @EveryRole
    @GetMapping("/{id}")
    @Operation(
            summary = "One activity",
            description = "As it stood at the moment asked for, with its whole history until then.")
    ResponseEntity<ActivityPage> one(@PathVariable UUID id, Moment moment, Eyes eyes) {
        var page = ActivityPage.of(records.one(AccountKind.ACTIVITY, id, moment, eyes), moment);
        return page.telling().answer(page);
    }
}

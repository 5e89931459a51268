package org.ctax.query.need;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.ctax.events.need.Priority;
import org.ctax.query.funding.RecordFilters;
import org.jspecify.annotations.Nullable;

record NeedFilters(
        @Parameter(description = "ISO 3166-1 alpha-3") @Nullable
        List<String> country,

        @Parameter(description = "Themes, by code") @Nullable
        List<String> theme,

        @Parameter(description = "Appeals, by id or code") @Nullable
        List<String> appeal,

        @Parameter(description = "How it stands") @Nullable List<NeedState> state,

        @Parameter(description = "How pressing it is") @Nullable
        List<Priority> priority) {
    RecordFilters fill(RecordFilters filters) {
        return filters.countries(country)
                .themes(theme)
                .appeals(appeal)
                .words("state", state)
                .words("priority", priority);
    }
}

package org.ctax.query.activity;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityState;
import org.ctax.query.funding.RecordFilters;
import org.jspecify.annotations.Nullable;

record ActivityFilters(
        @Parameter(description = "Countries that benefit, ISO 3166-1 alpha-3") @Nullable
        List<String> country,

        @Parameter(description = "Themes, by code") @Nullable
        List<String> theme,

        @Parameter(description = "How far it has come") @Nullable
        List<ActivityState> state,

        @Parameter(description = "Kinds of assistance") @Nullable
        List<ActivityKind> kind,

        @Parameter(description = "Participants that lead, by id or code") @Nullable
        List<String> lead) {
    RecordFilters fill(RecordFilters filters) {
        return filters.countries(country)
                .themes(theme)
                .words("state", state)
                .words("kind", kind)
                .participants("lead", lead);
    }
}

package org.ctax.query.transfer;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.ctax.query.funding.RecordFilters;
import org.jspecify.annotations.Nullable;

record TransferFilters(
        @Parameter(description = "Participants that hand on, by id or code") @Nullable
        List<String> donor,

        @Parameter(description = "Countries to which, ISO 3166-1 alpha-3") @Nullable
        List<String> country,

        @Parameter(description = "Themes to which, by code") @Nullable
        List<String> theme,

        @Parameter(description = "How it stands") @Nullable List<TransferState> state) {
    RecordFilters fill(RecordFilters filters) {
        return filters.participants("donor", donor)
                .countries(country)
                .themes(theme)
                .words("state", state);
    }
}

package org.ctax.query.pledge;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.query.funding.PurseState;
import org.ctax.query.funding.RecordFilters;
import org.jspecify.annotations.Nullable;

record PledgeFilters(
        @Parameter(description = "Donors, by id or code") @Nullable
        List<String> donor,

        @Parameter(description = "How far the promise was kept") @Nullable
        List<PurseState> state,

        @Parameter(description = "Countries of the earmark, ISO 3166-1 alpha-3") @Nullable
        List<String> country,

        @Parameter(description = "Themes of the earmark, by code") @Nullable
        List<String> theme,

        @Parameter(description = "Appeals of the earmark, by id or code") @Nullable
        List<String> appeal,

        @Parameter(description = "Grades of the earmark") @Nullable
        List<EarmarkGrade> grade) {
    RecordFilters fill(RecordFilters filters) {
        return filters.participants("donor", donor)
                .words("state", state)
                .countries(country)
                .themes(theme)
                .appeals(appeal)
                .words("grade", grade);
    }
}

package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question of funding is restricted to. Several values of one filter, separated by commas or repeated, are
 * alternatives; {@code several} and {@code not specified} are values as well.
 */
record FundingFilters(
        @Parameter(description = "Donors, by id or code") @Nullable
        List<String> donor,

        @Parameter(description = "Countries, ISO 3166-1 alpha-3") @Nullable
        List<String> country,

        @Parameter(description = "Regions, UN M49; one holds what its sub-regions hold") @Nullable
        List<String> region,

        @Parameter(description = "Themes, by code") @Nullable
        List<String> theme,

        @Parameter(description = "Appeals, by id or code") @Nullable
        List<String> appeal,

        @Parameter(description = "Needs, by id") @Nullable List<String> need,

        @Parameter(description = "Activities, by id") @Nullable
        List<String> activity,

        @Parameter(description = "Pledges, by id") @Nullable List<String> pledge,

        @Parameter(description = "Counts donors' money from this value date on") @Nullable
        String periodFrom,

        @Parameter(description = "Counts what had happened by this value date") @Nullable
        String periodTo) {}

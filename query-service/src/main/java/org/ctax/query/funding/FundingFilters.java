package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question of funding is restricted to. Several values of one filter, separated by commas or repeated, are
 * alternatives; {@code several} and {@code not specified} are values as well.
 */
record FundingFilters(
        @Parameter(
                description = "Donors, by id or code: their money, beside what the place requires" + OR_NONE + ROW
                        + ", without requirements")
        @Nullable
        List<String> donor,

        @Parameter(description = "Countries, ISO 3166-1 alpha-3" + OR_SEVERAL + ROW) @Nullable
        List<String> country,

        @Parameter(
                description = "Regions, UN M49; one holds what its sub-regions hold" + OR_SEVERAL + ROW
                        + ", without its sub-regions")
        @Nullable
        List<String> region,

        @Parameter(description = "Themes, by code" + OR_SEVERAL + ROW) @Nullable
        List<String> theme,

        @Parameter(description = "Appeals, by id or code" + OR_NONE + ROW) @Nullable
        List<String> appeal,

        @Parameter(description = "Needs, by id" + OR_NONE + ROW) @Nullable
        List<String> need,

        @Parameter(
                description = "Activities, by id: money for them, beside what the place requires" + OR_NONE + ROW
                        + ", without requirements")
        @Nullable
        List<String> activity,

        @Parameter(
                description = "Pledges, by id: their money, beside what the place requires" + OR_NONE + ROW
                        + ", without requirements")
        @Nullable
        List<String> pledge,

        @Parameter(description = "Counts donors' money from this value date on") @Nullable
        String periodFrom,

        @Parameter(description = "Counts what had happened by this value date") @Nullable
        String periodTo) {
    private static final String OR_NONE = ". `not specified`: of none";
    private static final String OR_SEVERAL = ". `several`: of several together; `not specified`: of none";
    private static final String ROW = ". `only:` before any of these: just what stands in its row";
}

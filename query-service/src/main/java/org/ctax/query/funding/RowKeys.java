package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a row differs from the others, with codes and names beside it; what rows are not grouped by is absent. */
record RowKeys(
        @Schema(description = "Id of the participant that pays, or `not specified`") @Nullable
        String donor,

        @Schema(description = "Its code") @Nullable String donorCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String donorName,

        @Schema(description = "ISO 3166-1 alpha-3, `several` or `not specified`") @Nullable
        String country,

        @Schema(description = "Its name on the day asked for") @Nullable
        String countryName,

        @Schema(description = "UN M49 code, `several` or `not specified`") @Nullable
        String region,

        @Schema(description = "Its name") @Nullable String regionName,

        @Schema(description = "Code, `several` or `not specified`") @Nullable
        String theme,

        @Schema(description = "Its name") @Nullable String themeName,

        @Schema(description = "Id, or `not specified`") @Nullable
        String appeal,

        @Schema(description = "Its code on the day asked for") @Nullable
        String appealCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String appealName,

        @Schema(description = "Id, or `not specified`") @Nullable
        String need,

        @Schema(description = "What is lacking, in one line") @Nullable
        String needTitle,

        @Schema(description = "Id, or `not specified`") @Nullable
        String activity,

        @Schema(description = "What is done, in one line") @Nullable
        String activityTitle,

        @Schema(description = "Id of the pledge or transfer, or `not specified`") @Nullable
        String pledge,

        @Schema(description = "The donor's own reference") @Nullable
        String pledgeReference) {
    /** Ids of the records that it names. */
    Stream<String> records() {
        return Stream.of(need, activity, pledge).filter(Objects::nonNull);
    }

    static RowKeys of(Map<String, String> keys) {
        return new RowKeys(
                keys.get("donor"),
                keys.get("donorCode"),
                keys.get("donorName"),
                keys.get("country"),
                keys.get("countryName"),
                keys.get("region"),
                keys.get("regionName"),
                keys.get("theme"),
                keys.get("themeName"),
                keys.get("appeal"),
                keys.get("appealCode"),
                keys.get("appealName"),
                keys.get("need"),
                keys.get("needTitle"),
                keys.get("activity"),
                keys.get("activityTitle"),
                keys.get("pledge"),
                keys.get("pledgeReference"));
    }
}

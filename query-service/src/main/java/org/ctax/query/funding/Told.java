package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a part of an entry's amount came to the display currency. */
@Schema(
        name = "EntryConversion",
        description = "How a part of an entry's amount came to the display currency: on which basis, by which rate")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Told(
        @Schema(
                description = "The currency in which it was recorded, ISO 4217",
                example = "EUR",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String currency,

        @Schema(
                description =
                        "STATED: its reporter stated what it is worth. GIVEN: by the rate that was given with the "
                                + "entry. TABLE: by the table's rate for the value date, as it was known when the entry was recorded, or "
                                + "at the earlier moment where its day came since. NO_RATE: nobody knows a rate, and it is missing from the sum",
                allowableValues = {"STATED", "GIVEN", "TABLE", "NO_RATE"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        Basis basis,

        @Schema(
                description = "The part, in its own currency: a decimal string; absent of gap and surplus",
                example = "100.00")
        @Nullable
        String own,

        @Schema(
                description = "The same in the display currency; absent where there is no rate, and of gap and surplus",
                example = "108.12")
        @Nullable
        String equivalent,

        @Schema(
                description =
                        "The currency that the rate converts: that of the entry, or that in which its worth was stated")
        @Nullable
        String from,

        @Schema(description = "The currency that results") @Nullable
        String to,

        @Schema(
                description =
                        "Units of `to` for one unit of `from`, a decimal string: exact where it was said so, rounded "
                                + "to 16 digits where it is the reverse of what was said or goes through a third currency. Beside "
                                + "STATED it is what the entry says as well, and was not used. Absent where no rate is known",
                example = "1.0812")
        @Nullable
        String rate,

        @Schema(
                description =
                        "What was said, by whom and of which day: one rate, or two where it goes through a third currency")
        List<Said> rates) {

    /** A rate as it was said. */
    @Schema(name = "ConversionRate", description = "A rate as a source said it of a day")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            @Schema(
                    description = "The currency that is converted, ISO 4217",
                    example = "EUR",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String from,

            @Schema(
                    description = "The currency that results",
                    example = "USD",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String to,

            @Schema(
                    description = "Units of the one for one unit of the other, exact: a decimal string",
                    example = "1.0812",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String rate,

            @Schema(
                    description = "Who says so",
                    example = "European Central Bank",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String source,

            @Schema(description = "The day of which it is said", requiredMode = Schema.RequiredMode.REQUIRED)
            LocalDate date,

            @Schema(
                    description =
                            "Of the table's: the position at which it became known; absent of one that came with the entry")
            @Nullable
            Long position,

            @Schema(description = "Of the table's: when the exchange learned it") @Nullable
            Instant recorded,

            @Schema(description = "Of the table's: from where it came, such as import:FILE:ROW") @Nullable
            String origin) {}
}

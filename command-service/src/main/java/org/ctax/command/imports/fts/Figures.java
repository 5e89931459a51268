package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Numbers and days as FTS writes them. */
final class Figures {
    private static final BigDecimal BEYOND = new BigDecimal("1e15");
    private static final int MOST_DECIMALS = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private Figures() {}

    static BigDecimal inRange(String field, BigDecimal number) {
        // The scale first: comparing 1e999999999 with anything would write it out.
        if (Math.abs(number.scale()) > MOST_DECIMALS || number.abs().compareTo(BEYOND) >= 0) {
            throw new RowRefused("AMOUNT_OUT_OF_RANGE", field, field + " is out of range");
        }
        return number;
    }

    static BigDecimal parsed(String field, String text) {
        if (text.length() > 40) {
            throw RowRefused.invalid(field, "is not a number");
        }
        try {
            return inRange(field, new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw RowRefused.invalid(field, "is not a number");
        }
    }

    /** An amount in United States dollars: cents are the least that there is. */
    static BigDecimal dollars(String field, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 2) {
            throw new RowRefused("WRONG_SCALE", field, field + " has more decimals than the dollar");
        }
        return number.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The day of a date, or of a moment as UTC has it. */
    static LocalDate day(String field, String text) {
        try {
            var day = text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
            if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                throw RowRefused.invalid(field, "is out of range");
            }
            return day;
        } catch (DateTimeException e) {
            throw RowRefused.invalid(field, "is not a date");
        }
    }

    static Instant moment(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw RowRefused.invalid(field, "is not a moment");
        }
    }
}

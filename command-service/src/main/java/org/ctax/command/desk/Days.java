package org.ctax.command.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Which days a request may name; the one place of the write side that knows what day it is. */
public final class Days {
    private static final int YEARS_AHEAD = 50;

    private final Clock clock;

    public Days(Clock clock) {
        this.clock = clock;
    }

    /** A day on which something happened: not after tomorrow, for it may be tomorrow already where the caller is. */
    public LocalDate happened(String field, @Nullable LocalDate day) {
        return within(field, Limits.required(field, day), today().plusDays(1), "in the future");
    }

    /** A day for which something is planned. */
    public LocalDate planned(String field, @Nullable LocalDate day) {
        return within(field, Limits.required(field, day), today().plusYears(YEARS_AHEAD), "too far in the future");
    }

    /** {@link #planned}, where a day is given. */
    public @Nullable LocalDate optionalPlanned(String field, @Nullable LocalDate day) {
        return day == null ? null : planned(field, day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate within(String field, LocalDate day, LocalDate last, String why) {
        Limits.day(field, day);
        if (day.isAfter(last)) {
            throw Refusal.rule("DATE_OUT_OF_RANGE", field, "The day is " + why);
        }
        return day;
    }
}

package org.ctax.eventstore;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** How the recorded time is written: always with six decimals, so that the text sorts as the time does. */
final class RecordedTime {

    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private RecordedTime() {}

    static String write(Instant instant) {
        return FORMAT.format(instant);
    }

    static Instant read(String text) {
        return Instant.parse(text);
    }

    /** The time to stamp now: never before the last one, whatever the clock says. */
    static Instant next(Instant last, Instant now) {
        Instant candidate = now.truncatedTo(ChronoUnit.MICROS);
        return candidate.isBefore(last) ? last : candidate;
    }
}

package org.ctax.query.moment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.ViewProgress;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Resolves what a reader says of a moment to a position, and waits until the views hold it. */
public final class Moments {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    // Clocks of two machines differ; what is further ahead cannot be meant as now, and would not stay answered.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final EventLog log;
    private final ViewProgress progress;
    private final Duration patience;
    private final Clock clock;
    private volatile Known known = new Known(0, Instant.EPOCH);

    private record Known(long position, Instant recorded) {}

    public Moments(EventLog log, ViewProgress progress, Duration patience, Clock clock) {
        this.log = log;
        this.progress = progress;
        this.patience = patience;
        this.clock = clock;
    }

    /** What all views hold now. */
    public Moment latest() {
        var position = progress.lowest();
        return new Moment(
                position, recordedAt(position), null, true, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * The moment that two parameters name.
     *
     * @param asOf an instant (ISO 8601 with an offset) or a position; absent or empty is now
     * @param valueAsOf a day; absent or empty is no limit
     */
    public Moment of(@Nullable String asOf, @Nullable String valueAsOf) {
        var day = day("valueAsOf", valueAsOf);
        return (asOf == null || asOf.isBlank() ? latest() : named("asOf", asOf)).withValueAsOf(day);
    }

    /**
     * The moment that a parameter names.
     *
     * @param field the parameter, for a refusal
     * @param text an instant or a position
     */
    public Moment named(String field, String text) {
        var moment =
                POSITION.matcher(text).matches() ? ofPosition(field, Long.parseLong(text)) : ofInstant(field, text);
        await(moment.position(), field);
        return moment;
    }

    /** Waits until the views hold the position. */
    public void await(long position, String field) {
        if (!progress.await(position, patience)) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "VIEW_BEHIND",
                    field,
                    "The views have reached position " + progress.lowest() + ", not yet " + position);
        }
    }

    private Moment ofPosition(String field, long position) {
        var head = log.headPosition();
        if (position > head) {
            throw Refusal.malformed("AS_OF_AHEAD", field, "The last position is " + head);
        }
        return Moment.at(position, recordedAt(position));
    }

    private Moment ofInstant(String field, String text) {
        var instant = instant(field, text);
        if (instant.isAfter(clock.instant().plus(AHEAD))) {
            throw Refusal.malformed("AS_OF_AHEAD", field, "What will be recorded then is not known yet");
        }
        return Moment.at(log.positionAt(instant), instant);
    }

    private static Instant instant(String field, String text) {
        try {
            // In an address a plus sign that was not encoded arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.malformed(
                    "INVALID_AS_OF", field, field + " is a position or an instant such as 2008-01-31T12:00:00Z");
        }
    }

    /**
     * The last day that counts on the clock of happening.
     *
     * @param field the parameter, for a refusal
     * @param text a day; absent or empty is no limit
     */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below
        }
        throw Refusal.malformed(
                "INVALID_VALUE_AS_OF",
                field,
                field + " is a day such as 2008-01-31, from " + FIRST_DAY + " to " + LAST_DAY);
    }

    private Instant recordedAt(long position) {
        var last = known;
        if (last.position() == position) {
            return last.recorded();
        }
        var found = new Known(position, log.recordedAt(position).orElse(Instant.EPOCH));
        known = found;
        return found.recorded();
    }
}

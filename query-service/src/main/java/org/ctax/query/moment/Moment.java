package org.ctax.query.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The moment as of which a view is asked; a controller takes it as a parameter, and the views have then reached it. An
 * entry counts when its position is not beyond {@code position} and its value date not after {@code valueAsOf}.
 *
 * @param position the last position that counts; 0 is before everything
 * @param recorded the moment on the clock of recording
 * @param valueAsOf the last day that counts on the clock of happening; absent where there is no limit
 * @param latest true where nobody asked for the past: everything that the views hold counts
 * @param today the day on which it is asked, or of {@code recorded} where the past is asked for
 */
public record Moment(
        long position, Instant recorded, @Nullable LocalDate valueAsOf, boolean latest, LocalDate today) {

    /** Everything up to a position. */
    public static Moment at(long position, Instant recorded) {
        return new Moment(position, recorded, null, false, LocalDate.ofInstant(recorded, ZoneOffset.UTC));
    }

    public Moment withValueAsOf(@Nullable LocalDate day) {
        return new Moment(position, recorded, day, latest, today);
    }

    /** The day of which a name or a state is asked that holds from a day on. */
    public LocalDate day() {
        return valueAsOf == null ? today : valueAsOf;
    }

    /** Whether what was recorded at the position counts. */
    public boolean includes(long recordedPosition) {
        return recordedPosition <= position;
    }

    /** Whether what happened on the day counts. */
    public boolean includes(LocalDate valueDate) {
        return valueAsOf == null || !valueDate.isAfter(valueAsOf);
    }
}

package org.ctax.command.desk;

import java.util.HashSet;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may know of an entry: as many as know of its record, or fewer. */
public final class Narrowing {
    private Narrowing() {}

    /** The one that was asked for, or else that of the record; refused where it would be known to more. */
    public static Visibility within(Visibility record, @Nullable Visibility asked) {
        if (asked == null) {
            return record;
        }
        var wider = asked.level().compareTo(record.level()) < 0
                || (record.level() == Visibility.Level.RESTRICTED
                        && !new HashSet<>(record.participants()).containsAll(asked.participants()));
        if (wider) {
            throw Refusal.rule("VISIBILITY_WIDER", "visibility", "An entry is not known to more than its record");
        }
        return asked;
    }

    /** Those that may know of both. */
    public static Visibility both(Visibility one, Visibility other) {
        if (one.level() != other.level()) {
            return one.level().compareTo(other.level()) > 0 ? one : other;
        }
        return one.level() != Visibility.Level.RESTRICTED
                ? one
                : Visibility.restrictedTo(one.participants().stream()
                        .filter(other.participants()::contains)
                        .toList());
    }
}

package org.ctax.command.pledge;

import java.util.HashSet;
import org.ctax.command.desk.Limits;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Who may see an entry: the readers of what it belongs to, or fewer of them. */
final class Visible {
    private Visible() {}

    static @Nullable Visibility optional(String field, @Nullable Visibility chosen) {
        return chosen == null ? null : Limits.visibility(field, chosen);
    }

    static boolean isWithin(Visibility inner, Visibility outer) {
        return switch (outer.level()) {
            case PUBLIC -> true;
            case PARTICIPANTS -> inner.level() != Visibility.Level.PUBLIC;
            case RESTRICTED ->
                inner.level() == Visibility.Level.RESTRICTED
                        && new HashSet<>(outer.participants()).containsAll(inner.participants());
        };
    }
}

package org.ctax.command.pledge;

import java.util.HashSet;
import org.ctax.events.visibility.Visibility;

/** Which of two circles of readers lies within the other. */
final class Narrower {
    private Narrower() {}

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

package org.ctax.query.funding;

import java.util.UUID;
import java.util.stream.Collectors;
import org.ctax.events.visibility.Visibility;

/** Visibility in the short form that cells carry. */
final class Sight {
    private Sight() {}

    static String packed(Visibility visibility) {
        return switch (visibility.level()) {
            case PUBLIC -> "";
            case PARTICIPANTS -> "P";
            case RESTRICTED ->
                "R" + visibility.participants().stream().map(UUID::toString).collect(Collectors.joining(","));
        };
    }
}

package org.ctax.query.funding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.access.Reader;

/** Visibility in the short form that cells carry, and as the words under which lists are found. */
final class Sight {
    static final String PUBLIC = "";
    private static final String MEMBERS = "P";
    private static final String NAMED = "R";
    private static final String EVERYONE = "*";

    private Sight() {}

    static String packed(Visibility visibility) {
        return switch (visibility.level()) {
            case PUBLIC -> PUBLIC;
            case PARTICIPANTS -> MEMBERS;
            case RESTRICTED ->
                NAMED + visibility.participants().stream().map(UUID::toString).collect(Collectors.joining(","));
        };
    }

    static Visibility of(String packed) {
        return switch (packed) {
            case PUBLIC -> Visibility.PUBLIC;
            case MEMBERS -> Visibility.PARTICIPANTS;
            default ->
                Visibility.restrictedTo(
                        Stream.of(packed.substring(NAMED.length()).split(","))
                                .filter(id -> !id.isEmpty())
                                .map(UUID::fromString)
                                .toList());
        };
    }

    /** Of whom a record is found: one of these words must be one of the {@link #wordsOf reader's}. */
    static List<String> seenBy(Visibility visibility, Stream<UUID> owners) {
        return switch (visibility.level()) {
            case PUBLIC -> List.of(EVERYONE);
            case PARTICIPANTS -> words(Stream.of(MEMBERS), owners);
            case RESTRICTED -> words(Stream.of(), Stream.concat(owners, visibility.participants().stream()));
        };
    }

    static List<String> wordsOf(Reader reader) {
        var words = reader.sees(Visibility.PARTICIPANTS) ? Stream.of(EVERYONE, MEMBERS) : Stream.of(EVERYONE);
        return words(words, reader.participants().stream());
    }

    private static List<String> words(Stream<String> words, Stream<UUID> participants) {
        return Stream.concat(words, participants.map(UUID::toString).sorted())
                .distinct()
                .toList();
    }
}

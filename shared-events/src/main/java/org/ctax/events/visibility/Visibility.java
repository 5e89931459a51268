package org.ctax.events.visibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Who may know of a record or of one posting of it.
 *
 * @param level how far it is known
 * @param participants with {@link Level#RESTRICTED}, the participants that may know it beside coordinators and auditors;
 *     otherwise empty
 */
public record Visibility(
        Level level,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> participants) {
    public static final Visibility PUBLIC = new Visibility(Level.PUBLIC, List.of());
    public static final Visibility PARTICIPANTS = new Visibility(Level.PARTICIPANTS, List.of());

    /** Canonical form: {@code null} participants are none. */
    public Visibility {
        participants = participants == null
                ? List.of()
                : participants.stream().sorted().distinct().toList();
    }

    public static Visibility restrictedTo(List<UUID> participants) {
        return new Visibility(Level.RESTRICTED, participants);
    }

    /** From the widest to the narrowest. */
    public enum Level {
        /** Everyone who may read at all. */
        PUBLIC,
        /** Every donor, Task Force entity and Member State of the exchange, coordinators and auditors. */
        PARTICIPANTS,
        /** The participants that are named, coordinators and auditors. */
        RESTRICTED
    }
}

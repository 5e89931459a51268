package org.ctax.standalone.identity.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account of a person.
 *
 * @param id opaque: it stands in events, and outlives the name
 * @param name by which the person signs in; absent once erased
 * @param language in which it is spoken to
 * @param mustChange true where the password is for one time only
 * @param validFrom whoever signed in earlier must do so again
 */
public record StoredAccount(
        UUID id,
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String language,
        Role role,
        Set<UUID> participants,
        State state,
        boolean mustChange,
        boolean demonstration,
        Instant created,
        Instant validFrom,
        @Nullable Instant signedIn) {

    /** What an account may be. */
    public enum State {
        ACTIVE,
        /** Until somebody unlocks it. */
        LOCKED,
        /** For good. */
        DEACTIVATED,
        /** Its personal data are gone; only the id is kept, since events name it. */
        ERASED
    }

    /** True where it may act. */
    public boolean isActive() {
        return state == State.ACTIVE;
    }
}

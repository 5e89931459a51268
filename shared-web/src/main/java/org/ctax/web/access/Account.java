package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that has shown who it is.
 *
 * @param id opaque; never a name
 * @param role on whose authority it acts
 * @param participants for which it may act
 * @param expires until when what it showed is good; absent where that has no end
 */
public record Account(
        String id,
        Role role,
        Set<UUID> participants,
        @Nullable Instant expires) {
    private static final String ATTRIBUTE = Account.class.getName();

    /** Takes a copy. */
    public Account {
        participants = Set.copyOf(participants);
    }

    /** One whose sign-in has no end. */
    public Account(String id, Role role, Set<UUID> participants) {
        this(id, role, participants, null);
    }

    /** The account that sent a request; empty where nobody has signed in. */
    public static Optional<Account> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    /** Says that this account sent the request. */
    public void sent(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}

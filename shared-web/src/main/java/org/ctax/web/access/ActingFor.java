package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** For which of its participants an account acts with a request, which says so in a header. */
public final class ActingFor {
    /** Names the participant by its id. */
    public static final String HEADER = "CTAX-Participant";

    private ActingFor() {}

    /** Who commands does so for one; a coordinator for whomever it names, or for nobody. */
    public static @Nullable UUID one(HttpServletRequest request, Account account) {
        var named = named(request);
        if (named != null) {
            return allowed(named, account);
        }
        if (account.role() == Role.COORDINATOR || account.participants().isEmpty()) {
            return null;
        }
        if (account.participants().size() > 1) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "PARTICIPANT_REQUIRED",
                    HEADER,
                    "The account acts for several participants; the header names the one that is meant");
        }
        return account.participants().iterator().next();
    }

    /** Who reads does so for all, unless it names one. */
    static Set<UUID> all(HttpServletRequest request, Account account) {
        var named = named(request);
        return named == null ? account.participants() : Set.of(allowed(named, account));
    }

    /** Refuses a request of somebody who has not signed in and yet names a participant. */
    static void none(HttpServletRequest request) {
        if (named(request) != null) {
            throw notYours();
        }
    }

    private static UUID allowed(UUID named, Account account) {
        if (account.role() != Role.COORDINATOR && !account.participants().contains(named)) {
            throw notYours();
        }
        return named;
    }

    private static Refusal notYours() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "NOT_YOUR_PARTICIPANT",
                HEADER,
                "The account does not act for this participant");
    }

    private static @Nullable UUID named(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        if (header == null) {
            return null;
        }
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("INVALID_HEADER", HEADER, "The participant is named by its UUID");
        }
    }
}

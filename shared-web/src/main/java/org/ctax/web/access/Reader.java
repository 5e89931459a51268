package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, and what that one may know by the visibility of a thing. Rights are those of now, also where the past
 * is asked for.
 *
 * @param account opaque id; absent where nobody has signed in
 * @param role absent where nobody has signed in
 * @param participants on whose behalf it reads
 */
public record Reader(@Nullable String account, @Nullable Role role, Set<UUID> participants) {
    public static final Reader NOBODY = new Reader(null, null, Set.of());

    /** Takes a copy. */
    public Reader {
        participants = Set.copyOf(participants);
    }

    /** Who sent a request. */
    public static Reader of(HttpServletRequest request) {
        return Account.of(request)
                .map(account -> new Reader(account.id(), account.role(), ActingFor.all(request, account)))
                .orElseGet(() -> {
                    ActingFor.none(request);
                    return NOBODY;
                });
    }

    public boolean seesAll() {
        return role != null && role.seesAll();
    }

    /** True where it may know of what is visible so. */
    public boolean sees(Visibility visibility) {
        return seesAll()
                || switch (visibility.level()) {
                    case PUBLIC -> true;
                    case PARTICIPANTS -> role != null && role.isMember() && !participants.isEmpty();
                    case RESTRICTED -> visibility.participants().stream().anyMatch(participants::contains);
                };
    }
}

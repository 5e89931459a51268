package org.ctax.standalone.identity.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.ctax.web.Refusal;
import org.ctax.web.access.Account;
import org.ctax.web.access.Role;

/** Which accounts somebody may look after. */
final class Reach {
    /** Who sees to it that the secretariat does right is not appointed by it. */
    private static final Set<Role> NOT_FOR_COORDINATORS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    private Reach() {}

    static void check(HttpServletRequest request, Role role) {
        if (sender(request).role() != Role.ADMINISTRATOR && NOT_FOR_COORDINATORS.contains(role)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "ROLE_FORBIDDEN",
                    null,
                    "Only an administrator looks after administrators and auditors");
        }
    }

    /** Nobody locks themselves out: so there is always somebody left who is in. */
    static void notOneself(HttpServletRequest request, UUID account) {
        if (sender(request).id().equals(account.toString())) {
            throw Refusal.conflict("YOUR_OWN_ACCOUNT", null, "Another one must do this to your account");
        }
    }

    private static Account sender(HttpServletRequest request) {
        return Account.of(request).orElseThrow();
    }
}

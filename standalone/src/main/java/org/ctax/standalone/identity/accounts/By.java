package org.ctax.standalone.identity.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.ctax.web.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and from where.
 *
 * @param actor the account; absent where the exchange itself does, or who asks has not signed in
 */
public record By(@Nullable String actor, @Nullable String address) {
    /** Nobody asked for it. */
    public static final By EXCHANGE = new By(null, null);

    /** Who sent a request. */
    public static By sender(HttpServletRequest request) {
        return new By(Account.of(request).map(Account::id).orElse(null), request.getRemoteAddr());
    }
}

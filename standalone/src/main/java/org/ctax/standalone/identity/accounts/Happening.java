package org.ctax.standalone.identity.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account, a client or a key.
 *
 * @param account to which; absent where somebody tried a name that nobody has
 * @param actor the account that did it; absent where it did so itself, or nobody is known
 * @param address from which it was asked for
 */
public record Happening(
        long number,
        Instant at,
        What what,
        @Nullable String account,
        @Nullable String actor,
        @Nullable String address) {

    /** What can happen. */
    public enum What {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_PAUSED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ACCOUNT_MADE,
        ACCOUNT_CHANGED,
        ACCOUNT_LOCKED,
        ACCOUNT_UNLOCKED,
        ACCOUNT_DEACTIVATED,
        ACCOUNT_ERASED,
        CLIENT_MADE,
        CLIENT_SECRET_RENEWED,
        CLIENT_DEACTIVATED,
        KEY_MADE,
        KEY_WITHDRAWN
    }
}

package org.ctax.standalone.identity.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides whether a name and a password are those of an account. Whoever fails is never told why, and the answer takes the
 * same time: else it would say which names there are.
 */
@Service
@BuiltInIssuer
public class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Happenings happenings;

    SignIn(Accounts accounts, Passwords passwords, Attempts attempts, Happenings happenings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.happenings = happenings;
    }

    /** The account, which may have to change its password before it does anything else; empty where it is not let in. */
    public Optional<StoredAccount> attempt(String typedName, String password, @Nullable String address) {
        var name = Normalizer.normalize(typedName, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        var account = accounts.named(name);
        var hash = account.map(found -> accounts.hash(found.id())).orElse(null);
        var right = passwords.matches(
                password.length() > PasswordRule.LONGEST ? "" : password,
                account.filter(StoredAccount::isActive).isPresent() ? hash : null);
        if (attempts.mustWait(name, address)) {
            return Optional.empty();
        }
        var by = new By(null, address);
        if (!right || account.isEmpty() || hash == null) {
            var pause = attempts.failed(name, address);
            happenings.record(
                    pause ? Happening.What.SIGN_IN_PAUSED : Happening.What.SIGN_IN_FAILED,
                    account.map(StoredAccount::id).orElse(null),
                    by);
            return Optional.empty();
        }
        var id = account.get().id();
        if (passwords.isOutdated(hash)) {
            accounts.rehash(id, passwords.hash(password));
        }
        accounts.signedIn(id, by, jdbc -> {
            attempts.succeeded(jdbc, name);
            return 1;
        });
        return account;
    }

    /** Why a password was not changed. */
    public record NotChanged(@Nullable PasswordRule rule) {
        static final NotChanged WRONG = new NotChanged(null);

        /** True where the one before was not that of the account, or further attempts must wait. */
        public boolean isWrong() {
            return rule == null;
        }
    }

    /** Of an account that knows the one before; whoever else is signed in with it must sign in again. */
    public Optional<NotChanged> changePassword(
            StoredAccount account, String before, String password, @Nullable String address) {
        var name = account.name();
        if (name == null) {
            return Optional.of(NotChanged.WRONG);
        }
        var by = new By(account.id().toString(), address);
        var right = passwords.matches(before, accounts.hash(account.id()));
        if (attempts.mustWait(name, address)) {
            return Optional.of(NotChanged.WRONG);
        }
        if (!right || !account.isActive()) {
            var pause = attempts.failed(name, address);
            happenings.record(pause ? Happening.What.SIGN_IN_PAUSED : Happening.What.SIGN_IN_FAILED, account.id(), by);
            return Optional.of(NotChanged.WRONG);
        }
        var broken = PasswordRule.broken(password, before, name);
        if (broken.isPresent()) {
            return broken.map(NotChanged::new);
        }
        accounts.setPassword(account.id(), passwords.hash(password), false, Happening.What.PASSWORD_CHANGED, by);
        return Optional.empty();
    }
}

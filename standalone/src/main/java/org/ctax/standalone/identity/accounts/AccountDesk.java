package org.ctax.standalone.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ctax.cabinet.Cabinet;
import org.ctax.query.me.SavedViews;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What those who look after accounts do with them. */
@Service
@BuiltInIssuer
public class AccountDesk {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SavedViews views;
    private final Cabinet cabinet;
    private final Clock clock;

    AccountDesk(
            Accounts accounts, Passwords passwords, Attempts attempts, SavedViews views, Cabinet cabinet, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.views = views;
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** What a person is called, and which authority the person has. */
    public record Person(
            String name,
            @Nullable String displayName,
            @Nullable String language,
            Role role,
            Set<UUID> participants) {}

    /** An account with a password that is good for one sign-in, and shown this once. */
    public record WithPassword(StoredAccount account, String oneTimePassword) {}

    /** Makes an account. */
    public WithPassword make(UUID id, Person person, By by) {
        var password = passwords.oneTime();
        return new WithPassword(make(id, person, password, true, false, by), password);
    }

    /** For a demonstration, with a password that everybody knows. */
    public void makeDemonstration(UUID id, Person person, String password) {
        var _ = make(id, person, password, false, true, By.EXCHANGE);
    }

    private StoredAccount make(
            UUID id, Person person, String password, boolean mustChange, boolean demonstration, By by) {
        var now = clock.instant();
        var account = new StoredAccount(
                id,
                person.name(),
                person.displayName(),
                person.language(),
                person.role(),
                person.participants(),
                StoredAccount.State.ACTIVE,
                mustChange,
                demonstration,
                now,
                // Made anew at every start, which is to sign nobody out.
                demonstration ? Instant.EPOCH : now,
                null);
        try {
            accounts.add(account, passwords.hash(password), by);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("NAME_TAKEN", "name", "Another account has this name");
        }
        return account;
    }

    /** Another role, other participants. */
    public StoredAccount change(StoredAccount account, Role role, Set<UUID> participants, By by) {
        refuseGone(account);
        return updated(
                with(account, account.name(), account.displayName(), role, participants, account.state()),
                Happening.What.ACCOUNT_CHANGED,
                by);
    }

    /** Takes the password away and gives one for a single sign-in. */
    public WithPassword resetPassword(StoredAccount account, By by) {
        refuseGone(account);
        var password = passwords.oneTime();
        accounts.setPassword(account.id(), passwords.hash(password), true, Happening.What.PASSWORD_RESET, by);
        forgive(account);
        return new WithPassword(current(account), password);
    }

    /** Nobody signs in with it until it is unlocked. */
    public StoredAccount lock(StoredAccount account, By by) {
        refuseGone(account);
        return inState(account, StoredAccount.State.LOCKED, Happening.What.ACCOUNT_LOCKED, by);
    }

    /** Ends a lock, and a pause after failed attempts. */
    public StoredAccount unlock(StoredAccount account, By by) {
        refuseGone(account);
        forgive(account);
        return inState(account, StoredAccount.State.ACTIVE, Happening.What.ACCOUNT_UNLOCKED, by);
    }

    /** Nobody ever signs in with it again. */
    public StoredAccount deactivate(StoredAccount account, By by) {
        return account.state() == StoredAccount.State.ERASED
                ? account
                : inState(account, StoredAccount.State.DEACTIVATED, Happening.What.ACCOUNT_DEACTIVATED, by);
    }

    /** Forgets who it was; the id stays, since events name it. */
    public StoredAccount erase(StoredAccount account, By by) {
        if (account.state() == StoredAccount.State.ERASED) {
            return account;
        }
        forgive(account);
        views.forget(account.id().toString());
        return updated(
                with(account, null, null, account.role(), account.participants(), StoredAccount.State.ERASED),
                Happening.What.ACCOUNT_ERASED,
                by);
    }

    private StoredAccount inState(StoredAccount account, StoredAccount.State state, Happening.What what, By by) {
        return updated(
                with(account, account.name(), account.displayName(), account.role(), account.participants(), state),
                what,
                by);
    }

    private StoredAccount updated(StoredAccount account, Happening.What what, By by) {
        accounts.update(account, what, by);
        return current(account);
    }

    private StoredAccount current(StoredAccount account) {
        return accounts.find(account.id()).orElseThrow();
    }

    private void forgive(StoredAccount account) {
        var name = account.name();
        if (name != null) {
            cabinet.write(jdbc -> {
                attempts.succeeded(jdbc, name);
                return 1;
            });
        }
    }

    private static void refuseGone(StoredAccount account) {
        switch (account.state()) {
            case ACTIVE, LOCKED -> {}
            case DEACTIVATED, ERASED ->
                throw Refusal.conflict("ACCOUNT_ENDED", null, "The account was deactivated, which is for good");
        }
    }

    private static StoredAccount with(
            StoredAccount account,
            @Nullable String name,
            @Nullable String displayName,
            Role role,
            Set<UUID> participants,
            StoredAccount.State state) {
        return new StoredAccount(
                account.id(),
                name,
                displayName,
                name == null ? null : account.language(),
                role,
                participants,
                state,
                account.mustChange(),
                account.demonstration(),
                account.created(),
                account.validFrom(),
                account.signedIn());
    }
}

package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.need.NeedIdentified;
import org.jspecify.annotations.Nullable;

/** Where needs and activities stand, read for one answer, as whoever asks may know them. */
final class StoredPlaces implements Places {
    private final AccountStore accounts;
    private final UnaryOperator<Account> seen;
    private final Map<AccountStore.Ref, Account> read = new HashMap<>();

    StoredPlaces(AccountStore accounts, UnaryOperator<Account> seen) {
        this.accounts = accounts;
        this.seen = seen;
    }

    @Override
    public @Nullable NeedIdentified need(UUID id, long before) {
        var recorded = account(AccountKind.NEED, id).recorded(before);
        return recorded.isEmpty() ? null : (NeedIdentified) recorded.getFirst();
    }

    @Override
    public @Nullable ActivityPlan plan(UUID activity, long before, @Nullable LocalDate until) {
        return Ledger.planOf(account(AccountKind.ACTIVITY, activity), before, until);
    }

    /** Days on which something happened to an activity, of what was recorded before a position. */
    Set<LocalDate> days(UUID activity, long before) {
        return account(AccountKind.ACTIVITY, activity).days(before);
    }

    /** Positions at which something happened to an activity. */
    Set<Long> positions(UUID activity) {
        return account(AccountKind.ACTIVITY, activity).entries().keySet();
    }

    private Account account(AccountKind kind, UUID id) {
        return read.computeIfAbsent(
                new AccountStore.Ref(kind, id.toString()), ref -> seen.apply(accounts.read(ref.kind(), ref.id())));
    }
}

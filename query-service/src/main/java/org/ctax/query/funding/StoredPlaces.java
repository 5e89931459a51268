package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.need.NeedIdentified;
import org.jspecify.annotations.Nullable;

/** Where needs and activities stand, read for one answer. */
final class StoredPlaces implements Places {
    private final AccountStore accounts;
    private final Map<AccountStore.Ref, Account> read = new HashMap<>();

    StoredPlaces(AccountStore accounts) {
        this.accounts = accounts;
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

    private Account account(AccountKind kind, UUID id) {
        return read.computeIfAbsent(
                new AccountStore.Ref(kind, id.toString()), ref -> accounts.read(ref.kind(), ref.id()));
    }
}

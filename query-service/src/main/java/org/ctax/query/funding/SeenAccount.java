package org.ctax.query.funding;

import java.util.Collection;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.query.funding.AccountStore.Ref;

/** An account without the entries that somebody must not know of, and without what the others say of such. */
final class SeenAccount {
    private SeenAccount() {}

    static Account of(Account account, Predicate<EntrySight> seen, Predicate<Ref> hiddenRecord) {
        var hidden = new HashSet<UUID>();
        var redaction = new Redaction(hiddenRecord, hidden);
        var left = new TreeMap<Long, Entry>();
        for (var sight : EntrySight.fold(account, Long.MAX_VALUE).entries()) {
            var entry = sight.entry();
            var event = seen.test(sight) ? redaction.of(entry.event()) : null;
            if (event instanceof PledgeEvent ending && !hidden.isEmpty()) {
                event = withoutHiddenStages(ending, left.values());
            }
            if (event != null) {
                left.put(entry.position(), entry.with(event));
            } else if (entry.event() instanceof PledgeEvent e) {
                hidden.add(e.entryId());
            }
        }
        return new Account(account.kind(), account.id(), left);
    }

    /**
     * A pledge that ends gives back what is not committed. Told as it was, that would tell how much is committed in secret:
     * so it gives back what is not committed as far as this reader knows.
     */
    private static PledgeEvent withoutHiddenStages(PledgeEvent event, Collection<Entry> before) {
        return switch (event) {
            case PledgeWithdrawn e ->
                new PledgeWithdrawn(
                        e.pledgeId(),
                        e.entryId(),
                        outstanding(before),
                        e.reason(),
                        e.released(),
                        e.valueDate(),
                        e.visibility());
            case PledgeLapsed e ->
                new PledgeLapsed(
                        e.pledgeId(),
                        e.entryId(),
                        outstanding(before),
                        e.reason(),
                        e.released(),
                        e.valueDate(),
                        e.visibility());
            default -> event;
        };
    }

    private static MonetaryAmount outstanding(Collection<Entry> entries) {
        var events = entries.stream().map(Entry::event).toList();
        var recording = (PledgeRecorded) events.getFirst();
        var currency = Amounts.codeOf(recording.amount());
        var purse = Purse.of(recording, events, new Book(currency, new RateTable(), 0));
        return Amounts.of(purse.pledged.total().subtract(purse.committed.total()), currency);
    }
}

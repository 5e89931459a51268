package org.ctax.query.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.events.Provenance;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.need.OriginalRequirementCorrected;
import org.ctax.events.need.RequirementRevised;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.transfer.TransferVisibilityChanged;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of an entry.
 *
 * @param visibility as the entry says
 * @param followsRecord true where it says no less than its record did then: it then goes with the record, whatever that
 *     says later
 */
record EntrySight(Entry entry, Visibility visibility, boolean followsRecord) {
    /** Of all entries, with the visibility that their record began with and the one that it has. */
    record Fold(Visibility first, Visibility now, List<EntrySight> entries) {}

    static Fold fold(Account account, long before) {
        var entries = new ArrayList<EntrySight>();
        Visibility first = null;
        var now = Visibility.PUBLIC;
        for (var entry : account.entries().headMap(before, false).values()) {
            var own = statedBy(entry.event());
            if (first == null || changesRecord(entry.event())) {
                now = own == null ? now : own;
                first = first == null ? now : first;
            }
            entries.add(new EntrySight(entry, own == null ? now : own, own == null || own.equals(now)));
        }
        return new Fold(first == null ? now : first, now, entries);
    }

    /** Participants whose record it is: they know all of it. */
    static Set<UUID> owners(Account account, long before) {
        var entries = account.entries().headMap(before, false);
        if (entries.isEmpty()) {
            return Set.of();
        }
        var owners = switch (entries.firstEntry().getValue().event()) {
            case PledgeRecorded e -> Stream.ofNullable(e.donor());
            case TransferRecorded e -> Stream.ofNullable(e.transferor());
            case NeedIdentified _ -> participant(entries.firstEntry().getValue());
            default -> lead(account, before);
        };
        return owners.collect(Collectors.toSet());
    }

    private static Stream<UUID> lead(Account account, long before) {
        var plan = Ledger.planOf(account, before, null);
        return plan == null ? Stream.of() : Stream.of(plan.lead());
    }

    private static Stream<UUID> participant(Entry entry) {
        var participant = entry.provenance().get(Provenance.PARTICIPANT);
        return participant == null ? Stream.of() : Stream.of(UUID.fromString(participant));
    }

    /** True of an entry that everybody may know as far as it says itself. */
    static boolean isPublic(Object event) {
        var own = statedBy(event);
        return own == null || own.level() == Visibility.Level.PUBLIC;
    }

    /** True of an event that says anew who may know of its record. */
    static boolean changesRecord(Object event) {
        return event instanceof PledgeVisibilityChanged
                || event instanceof NeedVisibilityChanged
                || event instanceof ActivityVisibilityChanged
                || event instanceof TransferVisibilityChanged;
    }

    private static @Nullable Visibility statedBy(Object event) {
        return switch (event) {
            case PledgeEvent e -> e.visibility();
            case TransferEvent e -> e.visibility();
            case NeedIdentified e -> e.visibility();
            case RequirementRevised e -> e.visibility();
            case OriginalRequirementCorrected e -> e.visibility();
            case NeedVisibilityChanged e -> e.visibility();
            case ActivityRequested e -> e.visibility();
            case ActivityPlanned e -> e.visibility();
            case ActivityVisibilityChanged e -> e.visibility();
            default -> null;
        };
    }
}

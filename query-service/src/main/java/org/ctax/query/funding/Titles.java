package org.ctax.query.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/** What records are called, to one reader: a title, or the reference that their donor gave them. */
final class Titles {
    private final AccountStore accounts;
    private final Eyes eyes;

    Titles(AccountStore accounts, Eyes eyes) {
        this.accounts = accounts;
        this.eyes = eyes;
    }

    /** The titles of some records of one kind, by id; one that has none is left out. */
    Map<String, String> of(AccountKind kind, Collection<String> ids) {
        var plain = new ArrayList<String>();
        var titles = new HashMap<String, String>();
        for (var id : ids) {
            var ref = new Ref(kind, id);
            if (!eyes.see(ref)) {
                continue;
            }
            if (eyes.isPeculiar(ref)) {
                put(titles, id, seen(ref));
            } else {
                plain.add(id);
            }
        }
        if (!plain.isEmpty()) {
            accounts.titles(kind, plain).forEach((id, document) -> put(titles, id, titleIn(document)));
        }
        return titles;
    }

    private static void put(Map<String, String> titles, String id, @Nullable String title) {
        if (title != null) {
            titles.put(id, title);
        }
    }

    static @Nullable String titleIn(Document document) {
        var title = document.getString("title");
        return title == null ? document.getString("reference") : title;
    }

    /** What a record is called by the entries that this reader may know. */
    @Nullable
    String seen(Ref ref) {
        var account = eyes.of(accounts.read(ref.kind(), ref.id()));
        var first = account.entries().firstEntry();
        return switch (first == null ? null : first.getValue().event()) {
            // Views that are being built anew may not have it yet.
            case null -> null;
            case PledgeRecorded e -> e.reference();
            case TransferRecorded e -> e.reference();
            case NeedIdentified e -> e.title();
            case ActivityEvent _ -> {
                var plan = Ledger.planOf(account, Long.MAX_VALUE, null);
                yield plan == null ? null : plan.title();
            }
            default -> null;
        };
    }
}

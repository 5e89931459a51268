package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ctax.query.funding.AccountStore.Ref;

/**
 * Keeps, event by event, who may know of what. An event changes it for its own record, and for those that name this one
 * where not everything of it is public any more.
 */
final class SightLedger {
    private final SightPages pages;
    private final Dependents dependents;
    private final Function<Ref, Account> accounts;
    private final Map<Ref, RecordSight> known = new HashMap<>();
    private final TreeMap<Long, Map<String, RecordSight>> open = new TreeMap<>();
    private final TreeSet<Long> touched = new TreeSet<>();
    private boolean loaded;
    /** While all is written anew, the first page that may still hold what was written before; else below 0. */
    private long stale = -1;

    SightLedger(MongoDatabase database, Dependents dependents, Function<Ref, Account> accounts) {
        this.pages = new SightPages(database);
        this.dependents = dependents;
        this.accounts = accounts;
    }

    /**
     * Takes note of an event.
     *
     * @param account with the event in it
     * @param begins true where it is the first event of the record, so that nothing can have named it before
     */
    void look(Account account, Object event, long position, boolean begins) {
        load(position - 1);
        var before = known.get(account.ref());
        if (before == null
                && EntrySight.isPublic(event)
                && Naming.of(event).stream().allMatch(named -> known.get(named) == null)) {
            return;
        }
        note(account, position);
        if (before == null && known.containsKey(account.ref()) && !begins) {
            noteNaming(account.ref(), position);
        }
    }

    private void noteNaming(Ref named, long position) {
        for (var ref : dependents.naming(named).stream().sorted(Ref.ORDER).toList()) {
            note(accounts.apply(ref), position);
            if (ref.kind() == AccountKind.ACTIVITY) {
                noteNaming(ref, position);
            }
        }
    }

    private void note(Account account, long at) {
        var sight = RecordSight.of(account, at, known::containsKey);
        var before = known.get(account.ref());
        if (!sight.isLike(before) && !(before == null && sight.isPublic())) {
            known.put(sight.ref(), sight);
            var number = Page.numberOf(at);
            touched.add(number);
            page(number).put(keyOf(sight), sight);
        }
    }

    private void load(long before) {
        if (!loaded) {
            pages.read(0, before).stream()
                    .filter(sight -> sight.at() <= before)
                    .forEach(sight -> known.put(sight.ref(), sight));
            loaded = true;
        }
    }

    private Map<String, RecordSight> page(long number) {
        return open.computeIfAbsent(number, _ -> {
            var lines = new LinkedHashMap<String, RecordSight>();
            if (stale < 0 || number < stale) {
                pages.read(number).forEach(sight -> lines.put(keyOf(sight), sight));
            }
            return lines;
        });
    }

    private static String keyOf(RecordSight sight) {
        return sight.at() + " " + sight.ref().id();
    }

    /** Writes what was noted up to a position; may be called again with the same. */
    void flush(long position, Replacing replacing) {
        for (var number : touched) {
            var lines = List.copyOf(page(number).values());
            if (stale < 0) {
                pages.write(number, lines, replacing);
            } else {
                pages.renew(number, lines);
            }
        }
        if (stale >= 0) {
            renewThrough(Page.numberOf(position));
        }
        touched.clear();
        open.headMap(Page.numberOf(position)).clear();
    }

    /** What was written before and was not written again holds no more. */
    private void renewThrough(long last) {
        var empty = new ArrayList<Long>();
        for (long number = stale; number <= last; number++) {
            if (!open.containsKey(number)) {
                empty.add(number);
            }
        }
        pages.remove(empty);
        stale = last + 1;
    }

    /** Forgets what it knows of the database. */
    void discard() {
        known.clear();
        open.clear();
        touched.clear();
        loaded = false;
    }

    /** Everything comes again from the first event; what is written stays in force until it is written over. */
    void reset() {
        discard();
        stale = 0;
    }
}

package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that ever happened to one pledge, need, activity or transfer, in the order in which it was recorded. What it amounts
 * to at any moment is computed from its entries up to that moment, and from nothing else that could have moved since.
 */
record Account(AccountKind kind, String id, NavigableMap<Long, Entry> entries) {
    static Account empty(AccountKind kind, String id) {
        return new Account(kind, id, new TreeMap<>());
    }

    AccountStore.Ref ref() {
        return new AccountStore.Ref(kind, id);
    }

    /** The same with an entry more; one at the same position is the same entry. */
    Account with(Entry entry) {
        var more = new TreeMap<>(entries);
        more.put(entry.position(), entry);
        return new Account(kind, id, more);
    }

    long lastPosition() {
        return entries.isEmpty() ? 0 : entries.lastKey();
    }

    /** Events recorded before a position that had happened by a day; the day may be absent: no limit. */
    List<Object> counted(long before, @Nullable LocalDate until) {
        var counted = new ArrayList<Object>(entries.size());
        for (var entry : entries.headMap(before, false).values()) {
            if (EntrySight.changesRecord(entry.event())) {
                // Who may know of it changes nothing of what it is.
                continue;
            }
            if (until == null || !kind.valueDate(entry.event()).isAfter(until)) {
                counted.add(entry.event());
            }
        }
        return counted;
    }

    /** How often something happened to it before a position. */
    long version(long before) {
        return entries.headMap(before, false).size() - 1L;
    }

    /** Events recorded before a position, whenever they happened. */
    List<Object> recorded(long before) {
        return counted(before, null);
    }

    /** Days on which something happened, of what was recorded before a position. */
    NavigableSet<LocalDate> days(long before) {
        var days = new TreeSet<LocalDate>();
        entries.headMap(before, false).values().stream()
                .map(Entry::event)
                .filter(event -> !EntrySight.changesRecord(event))
                .forEach(event -> days.add(kind.valueDate(event)));
        return days;
    }

    /** What it amounts to, cell by cell, as the scene sees it. */
    Statement statement(Scene scene) {
        var recorded = recorded(scene.before());
        if (recorded.isEmpty()) {
            return new Statement();
        }
        var counted = counted(scene.before(), scene.until());
        return switch (kind) {
            case PLEDGE -> PurseStatement.of(id, recorded, counted, scene);
            case NEED -> NeedStatement.of(recorded, counted, scene);
            case ACTIVITY -> ActivityStatement.of(id, recorded.getFirst(), counted, scene);
            case TRANSFER -> TransferStatement.of(id, counted, scene);
        };
    }
}

package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What entries did to the accounts, computed anew from what one reader may see: with the rates by which their amounts were
 * converted, which postings do not keep, or by rates that became known later.
 */
final class Restated {
    private final String book;
    private final RateTable rates;
    private final Places places;
    private final Map<String, Account> accounts;

    /**
     * Reads the accounts of which something was converted.
     *
     * @param places as the reader may know them
     */
    Restated(String book, RateTable rates, Eyes eyes, Places places, AccountStore store, Collection<Posting> postings) {
        this.book = book;
        this.rates = rates;
        this.places = places;
        var owners = postings.stream()
                .flatMap(posting -> linesOf(posting).stream())
                .map(Line::key)
                .filter(key -> key.basis() != Basis.SAME)
                .flatMap(key -> ownersOf(key).stream())
                .collect(Collectors.toSet());
        this.accounts = store.read(owners).stream()
                .filter(account -> eyes.see(account.ref()))
                .collect(Collectors.toMap(Account::id, eyes::of));
    }

    /** True of the posting of a rate that was published. */
    static boolean isOfRate(Posting posting) {
        return posting.type().equals("exchange-rate.published");
    }

    /** What an entry changed of its accounts, kept apart by the rates that amounts were converted by. */
    List<Line> traced(Explanation.Change change) {
        var posting = change.posting();
        if (isOfRate(posting)) {
            return ofRate(posting);
        }
        var days = new TreeSet<LocalDate>();
        linesOf(posting).forEach(line -> days.add(line.day()));
        var since = change.since();
        if (since != null) {
            days.add(since);
        }
        return ownersOf(posting).stream()
                .flatMap(account -> changes(posting, account, days, change.known() + 1, true).stream())
                .toList();
    }

    private List<Line> ofRate(Posting posting) {
        var rate = rates.publishedAt(posting.position());
        var conversion = rate == null ? null : Conversion.straight(new Conversion.Quote(rate, posting.position()));
        return linesOf(posting).stream()
                .filter(line -> line.key().basis() == Basis.TABLE)
                .map(line -> new Line(line.day(), line.key().by(conversion), line.change()))
                .toList();
    }

    /**
     * The same postings as if the rates that were known at a position had been known before, so that what comes to its day
     * is worth what it was worth then, whenever its rate was published. They come to the same.
     *
     * @param after the day after which all their lines are
     * @param wanted of which kind they are
     */
    List<Posting> valued(List<Posting> postings, long known, LocalDate after, Predicate<Line> wanted) {
        var converted = new LinkedHashMap<String, Account>();
        postings.stream()
                .filter(Restated::isOfRate)
                .flatMap(posting -> ownersOf(posting).stream())
                .forEach(account -> converted.put(account.id(), account));
        if (converted.isEmpty()) {
            return postings;
        }
        var days = new HashMap<String, SortedSet<LocalDate>>();
        var turning = new HashMap<String, SortedMap<Long, Posting>>();
        var left = new TreeMap<LocalDate, Statement>();
        var all = new TreeMap<Long, Posting>();
        for (var posting : postings) {
            var others = new ArrayList<Line>();
            for (var line : linesOf(posting)) {
                var owner = String.valueOf(ownerOf(line.key()));
                if (converted.containsKey(owner)) {
                    days.computeIfAbsent(owner, _ -> new TreeSet<>(List.of(after)))
                            .add(line.day());
                    note(left, line.day(), line.key(), line.change());
                    if (!isOfRate(posting)) {
                        turning.computeIfAbsent(owner, _ -> new TreeMap<>()).put(posting.position(), posting);
                    }
                } else {
                    others.add(line);
                }
            }
            all.put(posting.position(), posting.with(book, others));
        }
        for (var account : converted.values()) {
            var own = days.getOrDefault(account.id(), Collections.emptySortedSet());
            // What may change it where rates are no more published: what was posted of it, and its own entries.
            var when = turning.computeIfAbsent(account.id(), _ -> new TreeMap<>());
            account.entries()
                    .headMap(known, true)
                    .forEach((position, entry) -> when.putIfAbsent(position, Posting.headOf(account, entry)));
            for (var posting : when.values()) {
                var lines = changes(posting, account, own, known + 1, false).stream()
                        .filter(line -> line.day().isAfter(after) && wanted.test(line))
                        .toList();
                lines.forEach(
                        line -> note(left, line.day(), line.key(), line.change().negated()));
                all.merge(posting.position(), posting.with(book, lines), (one, other) -> one.and(book, other));
            }
        }
        return withRest(List.copyOf(all.values()), left);
    }

    private static void note(Map<LocalDate, Statement> sums, LocalDate day, Statement.Key key, Worth change) {
        sums.computeIfAbsent(day, _ -> new Statement()).add(key, change);
    }

    /** What no entry accounts for stays with the rate that was published last. */
    private List<Posting> withRest(List<Posting> postings, Map<LocalDate, Statement> left) {
        var rest = new ArrayList<Line>();
        left.forEach((day, sums) -> sums.forEach((key, worth) -> rest.add(new Line(day, key, worth))));
        var complete = new ArrayList<Posting>();
        for (var posting : postings.reversed()) {
            var whole = isOfRate(posting) && !rest.isEmpty() ? posting.and(book, posting.with(book, rest)) : posting;
            if (isOfRate(posting)) {
                rest.clear();
            }
            if (!linesOf(whole).isEmpty()) {
                complete.add(whole);
            }
        }
        return complete.reversed();
    }

    /** By how much the entry of a posting changes an account on some days, with the rates as known before a position. */
    private List<Line> changes(
            Posting posting, Account account, SortedSet<LocalDate> days, long ratesBefore, boolean traced) {
        var rated = new Book(book, rates, ratesBefore, traced);
        var lines = new ArrayList<Line>();
        var posted = new Statement();
        for (var day : days) {
            var change = account.statement(new Scene(rated, places, posting.position() + 1, day));
            change.subtract(account.statement(new Scene(rated, places, posting.position(), day)));
            change.subtract(posted);
            change.forEach((key, worth) -> lines.add(new Line(day, key, worth)));
            posted.addAll(change);
        }
        return lines;
    }

    private List<Line> linesOf(Posting posting) {
        return posting.lines().getOrDefault(book, List.of());
    }

    /** The accounts of which the posting converted something. */
    private List<Account> ownersOf(Posting posting) {
        var ids = linesOf(posting).stream().map(line -> ownerOf(line.key())).distinct();
        var owners = new ArrayList<Account>();
        ids.forEach(id -> {
            var account = accounts.get(String.valueOf(id));
            if (account != null) {
                owners.add(account);
            }
        });
        return owners;
    }

    private static @Nullable String ownerOf(Statement.Key key) {
        return key.measure().isRequirement() ? key.cell().need() : key.cell().account();
    }

    private static Collection<Ref> ownersOf(Statement.Key key) {
        var id = ownerOf(key);
        var kinds = key.measure().isRequirement()
                ? List.of(AccountKind.NEED)
                // A line does not say of which kind; an id is that of one record only.
                : List.of(AccountKind.PLEDGE, AccountKind.TRANSFER);
        var refs = new HashSet<Ref>();
        if (id != null) {
            kinds.forEach(kind -> refs.add(new Ref(kind, id)));
        }
        return refs;
    }
}

package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.ctax.query.funding.AccountStore.Ref;
import org.ctax.query.funding.Block.Facet;
import org.jspecify.annotations.Nullable;

/**
 * The history as one reader may know it. What may be known of most records, the label of their postings says. The others
 * (those whose visibility has changed, in which single entries are for fewer, or that name what is hidden) are taken out
 * as a whole, and what their visible entries alone amount to is put in.
 */
final class SeenHistory {
    private final History history;
    private final AccountStore accounts;
    private final RateTable rates;
    private final Eyes eyes;
    private final StoredPlaces places;
    private final StoredPlaces seenPlaces;
    private @Nullable List<Account> peculiar;

    SeenHistory(History history, AccountStore accounts, RateTable rates, Eyes eyes) {
        this.history = history;
        this.accounts = accounts;
        this.rates = rates;
        this.eyes = eyes;
        this.places = new StoredPlaces(accounts, account -> account);
        this.seenPlaces = new StoredPlaces(accounts, eyes::of);
    }

    /** As {@link History#sums}. */
    Statement sums(
            String book, Facet facet, long position, @Nullable LocalDate until, Predicate<Statement.Key> wanted) {
        if (eyes.seeAll()) {
            return history.sums(book, facet, position, until, wanted);
        }
        Predicate<Statement.Key> labelled = this::isLabelled;
        var sums = history.sums(book, facet, position, until, labelled.and(wanted));
        for (var account : peculiar()) {
            statement(account, book, position, until).forEach((key, worth) -> {
                if (isLabelled(key) && wanted.test(key)) {
                    sums.add(facet.of(key), worth.negated());
                }
            });
            if (eyes.see(account.ref())) {
                seen(account, book, position, until).forEach((key, worth) -> {
                    if (wanted.test(key)) {
                        sums.add(facet.of(key), worth);
                    }
                });
            }
        }
        return sums;
    }

    /** As {@link History#postings}; each with the lines alone that are wanted. */
    List<Posting> postings(
            String book, long after, long upTo, Predicate<Statement.Key> wanted, @Nullable LocalDate until) {
        if (eyes.seeAll()) {
            return history.postings(book, after, upTo, wanted, until);
        }
        Predicate<Statement.Key> plain = key -> isLabelled(key) && !eyes.isPeculiar(ownerOf(key)) && wanted.test(key);
        var found = new TreeMap<Long, Posting>();
        history.postings(book, after, upTo, plain, until)
                .forEach(posting -> found.put(
                        posting.position(),
                        posting.with(
                                book,
                                posting.lines().getOrDefault(book, List.of()).stream()
                                        .filter(line -> counts(line, until) && plain.test(line.key()))
                                        .toList())));
        if (!peculiar().isEmpty()) {
            addPeculiar(book, after, upTo, wanted, until, found);
        }
        return List.copyOf(found.values());
    }

    private void addPeculiar(
            String book,
            long after,
            long upTo,
            Predicate<Statement.Key> wanted,
            @Nullable LocalDate until,
            NavigableMap<Long, Posting> found) {
        for (var account : peculiar()) {
            if (eyes.see(account.ref())) {
                var seen = eyes.of(account);
                addChanges(seen, book, after, upTo, wanted, until, turning(seen, book, after, upTo), found);
            }
        }
    }

    /** What may have changed an account: its own entries, plans of activities that it has money for, rates. */
    private NavigableMap<Long, Posting> turning(Account seen, String book, long after, long upTo) {
        var turning = new TreeMap<Long, Posting>();
        var elsewhere = new TreeSet<Long>();
        for (var activity : Summary.activitiesOf(seen)) {
            elsewhere.addAll(seenPlaces.positions(UUID.fromString(activity)));
        }
        var currencies = Summary.currenciesOf(seen);
        var days = seen.days(upTo + 1);
        rates.published(after, upTo).stream()
                .filter(position -> currencies.stream()
                        .anyMatch(currency ->
                                days.stream().anyMatch(day -> rates.changes(currency, book, day, position))))
                .forEach(elsewhere::add);
        turning.putAll(history.at(elsewhere.subSet(after, false, upTo, true)));
        seen.entries()
                .subMap(after, false, upTo, true)
                .values()
                .forEach(entry -> turning.put(entry.position(), Posting.headOf(seen, entry)));
        return turning;
    }

    private void addChanges(
            Account seen,
            String book,
            long after,
            long upTo,
            Predicate<Statement.Key> wanted,
            @Nullable LocalDate until,
            NavigableMap<Long, Posting> when,
            NavigableMap<Long, Posting> found) {
        var from = after;
        for (var head : when.values()) {
            // Up to the next: what no posting tells of is told with the one before.
            var next = when.higherKey(head.position());
            var to = next == null ? upTo : next - 1;
            var lines = changes(seen, book, from, to).stream()
                    .filter(line -> counts(line, until) && wanted.test(line.key()))
                    .toList();
            from = to;
            if (!lines.isEmpty()) {
                found.merge(head.position(), head.with(book, lines), (a, b) -> a.and(book, b));
            }
        }
    }

    /** By how much the account amounts to more, from which day on, at the later position. */
    private List<Line> changes(Account seen, String book, long earlier, long later) {
        var days = new TreeSet<>(seen.days(later + 1));
        for (var activity : Summary.activitiesOf(seen)) {
            days.addAll(seenPlaces.days(UUID.fromString(activity), later + 1));
        }
        var lines = new ArrayList<Line>();
        var posted = new Statement();
        for (var day : days) {
            var change = seen.statement(scene(book, later, day, seenPlaces)).copy();
            change.subtract(seen.statement(scene(book, earlier, day, seenPlaces)));
            change.subtract(posted);
            change.forEach((key, worth) -> lines.add(new Line(day, key, worth)));
            posted.addAll(change);
        }
        return lines;
    }

    private Statement statement(Account account, String book, long position, @Nullable LocalDate until) {
        return account.statement(scene(book, position, until, places));
    }

    private Statement seen(Account account, String book, long position, @Nullable LocalDate until) {
        return eyes.of(account).statement(scene(book, position, until, seenPlaces));
    }

    private Scene scene(String book, long position, @Nullable LocalDate until, StoredPlaces where) {
        return new Scene(new Book(book, rates, position + 1), where, until);
    }

    private static boolean counts(Line line, @Nullable LocalDate until) {
        return until == null || !line.day().isAfter(until);
    }

    private boolean isLabelled(Statement.Key key) {
        return eyes.seesLabel(key.cell().visibility());
    }

    /** Lets some postings of this history be looked at anew. */
    Restated restated(String book, Collection<Posting> postings) {
        return new Restated(book, rates, eyes, seenPlaces, accounts, postings);
    }

    /** The account whose statement has the line. */
    private Ref ownerOf(Statement.Key key) {
        var cell = key.cell();
        var money = cell.account();
        if (money != null) {
            // A posting does not say of which kind; an id is that of one record only.
            var transfer = new Ref(AccountKind.TRANSFER, money);
            return eyes.isPeculiar(transfer) ? transfer : new Ref(AccountKind.PLEDGE, money);
        }
        return key.measure().isRequirement()
                ? new Ref(AccountKind.NEED, String.valueOf(cell.need()))
                : new Ref(AccountKind.ACTIVITY, String.valueOf(cell.activity()));
    }

    private List<Account> peculiar() {
        var known = peculiar;
        if (known == null) {
            known = accounts.read(eyes.peculiar());
            peculiar = known;
        }
        return known;
    }
}

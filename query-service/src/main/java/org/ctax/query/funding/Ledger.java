package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ctax.events.EventCatalogue;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.rates.ExchangeRateEvent;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.query.funding.AccountStore.Ref;
import org.ctax.query.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Turns events, in the order of their positions, into postings. What an event changes is the difference between what the
 * accounts amounted to before its position and what they amount to after it, on its value date and on every later day on
 * which that differs. Both sides are computed from entries before a position only, so that an event that comes again posts
 * the same again, however much of what followed it is known already.
 */
final class Ledger implements Places {
    private final List<String> books;
    private final AccountStore accounts;
    private final PageStore pages;
    private final BlockStore blocks;
    private final Seals seals;
    private final RateStore rates;
    private @Nullable RateTable table;

    private final Map<Ref, Account> changed = new LinkedHashMap<>();
    private final Map<Long, Page> open = new LinkedHashMap<>();
    private final List<RateStore.Published> published = new ArrayList<>();
    private final Map<String, Set<Ref>> dependents = new HashMap<>();
    private long position;

    Ledger(MongoDatabase database, List<String> books) {
        this.books = books;
        this.accounts = new AccountStore(database);
        this.pages = new PageStore(database);
        this.blocks = new BlockStore(database, books);
        this.rates = new RateStore(database);
        this.seals = new Seals(database, pages, blocks);
    }

    /** Takes one event; nothing is written before {@link #flush()}. */
    void record(Object event, Recorded recorded) {
        switch (event) {
            case PledgeEvent e -> enter(AccountKind.PLEDGE, e.pledgeId(), e, e.valueDate(), recorded);
            case NeedEvent e -> enter(AccountKind.NEED, e.needId(), e, e.valueDate(), recorded);
            case ActivityEvent e -> enter(AccountKind.ACTIVITY, e.activityId(), e, e.valueDate(), recorded);
            case TransferEvent e -> enter(AccountKind.TRANSFER, e.transferId(), e, e.valueDate(), recorded);
            case ExchangeRateEvent e -> publish(e, recorded);
            default -> {
                // Registers and reports move no money.
            }
        }
        position = recorded.position();
    }

    private void enter(AccountKind kind, UUID id, Object event, LocalDate day, Recorded recorded) {
        var entry =
                new Entry(recorded.position(), recorded.recorded(), recorded.eventId(), recorded.provenance(), event);
        var account = account(kind, id.toString()).with(entry);
        change(account);
        var affected = new ArrayList<>(List.of(account));
        if (event instanceof ActivityPlanned) {
            inOrder(refs("concerns", id.toString())).forEach(ref -> affected.add(account(ref)));
        }
        post(event, recorded, AccountStore.nameOf(kind) + "/" + id, affected, day);
    }

    private void publish(ExchangeRateEvent event, Recorded recorded) {
        var rate = ((ExchangeRatePublished) event).rate();
        table().publish(recorded.position(), rate);
        published.add(new RateStore.Published(recorded.position(), rate));
        var affected = new ArrayList<Account>();
        var currencies = new TreeSet<>(Set.of(rate.from(), rate.to()));
        // Conversion to any other display currency may go through this rate, whatever the reporter stated.
        if (books.stream().anyMatch(book -> !book.equals(RateTable.THROUGH))) {
            currencies.add(Summary.ANY);
        }
        var converted = new HashSet<Ref>();
        currencies.forEach(currency -> converted.addAll(refs("tabled", currency)));
        inOrder(converted).stream()
                .map(this::account)
                .filter(account -> converts(account, recorded.position()))
                .forEach(affected::add);
        post(event, recorded, "exchange-rates/" + rate.from() + "-" + rate.to(), affected, rate.date());
    }

    /** True where a rate that became known at a position is that of a day on which something of the account happened. */
    private boolean converts(Account account, long at) {
        for (var currency : Summary.currenciesOf(account)) {
            for (var day : account.days(at)) {
                if (books.stream().anyMatch(book -> table().changes(currency, book, day, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One order for one set, so that a replay writes line for line the same. */
    private static List<Ref> inOrder(Set<Ref> refs) {
        return refs.stream()
                .sorted(Comparator.comparing(Ref::kind).thenComparing(Ref::id))
                .toList();
    }

    private void post(Object event, Recorded recorded, String subject, List<Account> affected, LocalDate from) {
        // What an account is listed by may have changed even where no sum did.
        affected.forEach(this::change);
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var book : books) {
            var all = new ArrayList<Line>();
            affected.forEach(account -> difference(account, book, recorded.position(), from, all));
            lines.put(book, all);
        }
        if (lines.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        page(Page.numberOf(recorded.position()))
                .post(new Posting(
                        recorded.position(),
                        recorded.recorded(),
                        recorded.eventId(),
                        EventCatalogue.nameOf(event.getClass()).orElseThrow(),
                        subject,
                        recorded.provenance(),
                        lines));
    }

    private void difference(Account account, String book, long at, LocalDate from, List<Line> lines) {
        var posted = new Statement();
        for (var day : turningDays(account, at + 1, from)) {
            var change = account.statement(scene(book, at + 1, day));
            change.subtract(account.statement(scene(book, at, day)));
            // What an earlier day was given counts on this one as well.
            var line = new Statement();
            line.addAll(change);
            line.subtract(posted);
            line.forEach((key, worth) -> lines.add(new Line(day, key, worth)));
            posted.addAll(line);
        }
    }

    /** The days from one on, that one among them, on which what an account amounts to may change. */
    private Set<LocalDate> turningDays(Account account, long before, LocalDate from) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        days.addAll(account.days(before).tailSet(from, false));
        for (var activity : Summary.activitiesOf(account)) {
            days.addAll(account(AccountKind.ACTIVITY, activity).days(before).tailSet(from, false));
        }
        return days;
    }

    Scene scene(String book, long before, @Nullable LocalDate until) {
        return new Scene(new Book(book, table(), before), this, until);
    }

    @Override
    public @Nullable NeedIdentified need(UUID id, long before) {
        var recorded = account(AccountKind.NEED, id.toString()).recorded(before);
        return recorded.isEmpty() ? null : (NeedIdentified) recorded.getFirst();
    }

    @Override
    public @Nullable ActivityPlan plan(UUID activity, long before, @Nullable LocalDate until) {
        return planOf(account(AccountKind.ACTIVITY, activity.toString()), before, until);
    }

    static @Nullable ActivityPlan planOf(Account activity, long before, @Nullable LocalDate until) {
        ActivityPlan first = null;
        ActivityPlan holds = null;
        LocalDate since = null;
        for (var event : activity.recorded(before)) {
            var plan = event instanceof ActivityRequested r
                    ? r.plan()
                    : event instanceof ActivityPlanned p ? p.plan() : null;
            var day = ((ActivityEvent) event).valueDate();
            if (plan == null) {
                continue;
            }
            first = first == null ? plan : first;
            var counts = until == null || !day.isAfter(until);
            if (counts && (since == null || !day.isBefore(since))) {
                holds = plan;
                since = day;
            }
        }
        return holds == null ? first : holds;
    }

    /** Writes what was gathered; may be called again with the same. */
    void flush() {
        pages.write(open.values());
        accounts.write(changed.values(), account -> Summary.of(account, scene(books.getFirst(), Long.MAX_VALUE, null)));
        rates.write(published);
        seals.through(position, open);
        published.clear();
        changed.clear();
        var last = Page.numberOf(position);
        open.keySet().removeIf(number -> number < last - Block.PAGES);
    }

    /** Forgets what it knows of the database. */
    void discard() {
        changed.clear();
        open.clear();
        published.clear();
        dependents.clear();
        accounts.forget();
        seals.forget();
        table = null;
    }

    void reset() {
        discard();
        position = 0;
        pages.clear();
        blocks.clear();
        accounts.clear();
        rates.clear();
        seals.clear();
    }

    void declareIndexes() {
        accounts.declareIndexes();
    }

    /** Every account as it stands in the database. */
    List<Account> allAccounts() {
        return accounts.all();
    }

    private Account account(AccountKind kind, String id) {
        return account(new Ref(kind, id));
    }

    private Account account(Ref ref) {
        var known = changed.get(ref);
        return known == null ? accounts.load(ref.kind(), ref.id()) : known;
    }

    private void change(Account account) {
        changed.put(account.ref(), account);
        accounts.remember(account);
        Summary.keysOf(account).forEach(key -> {
            var known = dependents.get(key);
            if (known != null) {
                known.add(account.ref());
            }
        });
    }

    /** Which accounts have a value in a field of their summary; asked once, and kept up from then on. */
    private Set<Ref> refs(String field, String value) {
        return dependents.computeIfAbsent(field + ":" + value, _ -> {
            var found = accounts.find(Filters.eq(field, value));
            changed.values().stream()
                    .filter(account -> Summary.keysOf(account).contains(field + ":" + value))
                    .forEach(account -> found.add(account.ref()));
            return found;
        });
    }

    private Page page(long number) {
        return open.computeIfAbsent(number, pages::read);
    }

    private RateTable table() {
        var known = table;
        if (known == null) {
            known = rates.read();
            table = known;
        }
        return known;
    }
}

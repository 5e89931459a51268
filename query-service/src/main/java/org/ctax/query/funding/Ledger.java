package org.ctax.query.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private static final int KEPT = 20_000;

    private final List<String> books;
    private final Replacing replacing;
    private final AccountStore accounts;
    private final PageStore pages;
    private final BlockStore blocks;
    private final Seals seals;
    private final RateStore rates;
    private final SightLedger sights;
    private @Nullable RateTable table;

    private final Map<Ref, Account> changed = new LinkedHashMap<>();
    private final Map<Long, Page> open = new LinkedHashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final List<RateStore.Published> published = new ArrayList<>();
    private final Set<Ref> fresh = new HashSet<>();
    private final Dependents dependents;
    private final Cache<Ref, Standing> standing =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private long position;

    /**
     * What an account amounts to since its last event, on the day of that event and on every later day: where the next
     * event starts from.
     *
     * @param books by display currency
     */
    private record Standing(LocalDate day, Map<String, Statement> books) {}

    Ledger(MongoDatabase database, List<String> books, Replacing replacing) {
        this.books = books;
        this.replacing = replacing;
        this.accounts = new AccountStore(database);
        this.dependents = new Dependents(accounts, changed.values());
        this.pages = new PageStore(database);
        this.blocks = new BlockStore(database, books);
        this.rates = new RateStore(database);
        this.seals = new Seals(database, pages, blocks);
        this.sights = new SightLedger(database, dependents, this::account);
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
        var ref = new Ref(kind, id.toString());
        var entry =
                Entry.of(recorded.position(), recorded.recorded(), recorded.eventId(), recorded.provenance(), event);
        var account = (isFirst(ref, recorded) ? begun(ref) : account(ref)).with(entry);
        change(account);
        dependents.note(account, event);
        sights.look(account, event, recorded.position(), isFirst(ref, recorded));
        var affected = new ArrayList<>(List.of(account));
        if (event instanceof ActivityPlanned) {
            inOrder(dependents.ofActivity(id.toString())).forEach(other -> affected.add(account(other)));
        }
        var stood = standing.getIfPresent(ref);
        var before = stood == null || stood.day().isAfter(day) ? Map.<String, Statement>of() : stood.books();
        post(event, recorded, AccountStore.nameOf(kind) + "/" + id, affected, day, before);
    }

    private static boolean isFirst(Ref ref, Recorded recorded) {
        return recorded.sequence() == 0 && recorded.aggregateId().equals(ref.id());
    }

    /** One that nothing had happened to: unless it is known already, the database need not be asked for it. */
    private Account begun(Ref ref) {
        var known = accounts.known(ref);
        if (known != null) {
            return known;
        }
        fresh.add(ref);
        return Account.empty(ref.kind(), ref.id());
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
        currencies.forEach(currency -> converted.addAll(dependents.ofCurrency(currency, rate.date())));
        inOrder(converted).stream()
                .map(this::account)
                .filter(account -> converts(account, recorded.position()))
                .forEach(affected::add);
        post(event, recorded, "exchange-rates/" + rate.from() + "-" + rate.to(), affected, rate.date(), Map.of());
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
        return refs.stream().sorted(Ref.ORDER).toList();
    }

    /**
     * Posts what an event changed.
     *
     * @param before what the first of the accounts amounted to until then on the day, by display currency; empty where
     *     that has to be computed
     */
    private void post(
            Object event,
            Recorded recorded,
            String subject,
            List<Account> affected,
            LocalDate from,
            Map<String, Statement> before) {
        // What an account is listed by may have changed even where no sum did.
        affected.forEach(this::change);
        var lines = new LinkedHashMap<String, List<Line>>();
        var known = before;
        for (var account : affected) {
            difference(account, recorded.position(), from, known, lines);
            known = Map.of();
        }
        if (lines.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        var number = Page.numberOf(recorded.position());
        touched.add(number);
        page(number)
                .post(new Posting(
                        recorded.position(),
                        recorded.recorded(),
                        recorded.eventId(),
                        EventCatalogue.nameOf(event.getClass()).orElseThrow(),
                        subject,
                        recorded.provenance(),
                        lines));
    }

    private void difference(
            Account account, long at, LocalDate from, Map<String, Statement> known, Map<String, List<Line>> lines) {
        var days = turningDays(account, at + 1, from);
        var after = new HashMap<String, Statement>();
        for (var book : books) {
            var into = lines.computeIfAbsent(book, _ -> new ArrayList<>());
            var posted = new Statement();
            for (var day : days) {
                var now = account.statement(scene(book, at + 1, day));
                var before = day.equals(from) ? known.get(book) : null;
                var change = now.copy();
                change.subtract(before == null ? account.statement(scene(book, at, day)) : before);
                // What an earlier day was given counts on this one as well.
                change.subtract(posted);
                change.forEach((key, worth) -> into.add(new Line(day, key, worth)));
                posted.addAll(change);
                after.put(book, now);
            }
        }
        if (days.size() == 1) {
            standing.put(account.ref(), new Standing(from, after));
        } else {
            standing.invalidate(account.ref());
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
        // Before what they hide, so that nobody finds the one without the other.
        sights.flush(position, replacing);
        pages.write(touched.stream().map(this::page).toList(), replacing);
        var now = scene(books.getFirst(), Long.MAX_VALUE, null);
        accounts.write(changed.values(), ref -> !fresh.contains(ref), replacing, account -> Summary.of(account, now));
        rates.write(published);
        seals.through(position, open);
        published.clear();
        changed.clear();
        fresh.clear();
        touched.clear();
        var last = Page.numberOf(position);
        open.keySet().removeIf(number -> number < last - Block.PAGES);
    }

    /** Forgets what it knows of the database. */
    void discard() {
        changed.clear();
        fresh.clear();
        touched.clear();
        standing.invalidateAll();
        open.clear();
        published.clear();
        dependents.forget();
        accounts.forget();
        seals.forget();
        sights.discard();
        table = null;
    }

    void reset() {
        discard();
        position = 0;
        dependents.none();
        pages.clear();
        blocks.clear();
        accounts.clear();
        rates.clear();
        seals.clear();
        sights.reset();
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

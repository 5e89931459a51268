package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts amount to something else when an activity is planned anew or a rate is published. Asked of the database
 * once, when that first happens, and kept up from then on.
 */
final class Dependents {
    private final AccountStore accounts;
    private final Collection<Account> unwritten;
    private @Nullable Known known;

    /**
     * What is known.
     *
     * @param concern accounts by activity
     * @param naming accounts by a need or activity that they name
     * @param convert accounts by currency
     * @param lastDays the last day on which something happened to an account
     */
    private record Known(
            Map<String, Set<Ref>> concern,
            Map<String, Set<Ref>> naming,
            Map<String, Set<Ref>> convert,
            Map<Ref, LocalDate> lastDays) {
        static Known nothing() {
            return new Known(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        void note(
                Ref ref,
                Collection<String> activities,
                Collection<String> named,
                Collection<String> currencies,
                LocalDate day) {
            named.forEach(
                    one -> naming.computeIfAbsent(one, _ -> new HashSet<>()).add(ref));
            activities.forEach(activity ->
                    concern.computeIfAbsent(activity, _ -> new HashSet<>()).add(ref));
            currencies.forEach(currency ->
                    convert.computeIfAbsent(currency, _ -> new HashSet<>()).add(ref));
            lastDays.merge(ref, day, (a, b) -> a.isAfter(b) ? a : b);
        }

        void note(Account account, Object event) {
            note(
                    account.ref(),
                    Summary.activitiesOf(event),
                    Naming.of(event).stream().map(Ref::id).toList(),
                    Summary.tabledOf(event),
                    account.kind().valueDate(event));
        }
    }

    /**
     * Knows nothing yet.
     *
     * @param unwritten accounts that may stand otherwise in the database; looked at when the database is asked
     */
    Dependents(AccountStore accounts, Collection<Account> unwritten) {
        this.accounts = accounts;
        this.unwritten = unwritten;
    }

    /** Notes what an account has come to depend on by an event. */
    void note(Account account, Object event) {
        if (known != null) {
            known.note(account, event);
        }
    }

    /** Accounts with money for an activity, or that may have had some. */
    Set<Ref> ofActivity(String activity) {
        return known().concern.getOrDefault(activity, Set.of());
    }

    /** Accounts that name a need or activity, or did. */
    Set<Ref> naming(Ref named) {
        return known().naming.getOrDefault(named.id(), Set.of());
    }

    /** Accounts with amounts of a currency to which something happened on a day or later: a rate reaches no earlier one. */
    Set<Ref> ofCurrency(String currency, LocalDate from) {
        var all = known();
        return all.convert.getOrDefault(currency, Set.of()).stream()
                .filter(ref -> !all.lastDays.getOrDefault(ref, LocalDate.MIN).isBefore(from))
                .collect(Collectors.toSet());
    }

    private Known known() {
        if (known == null) {
            var read = Known.nothing();
            accounts.forEachSummary(
                    List.of(Summary.CONCERNS, Summary.NAMES, Summary.TABLED, Summary.LAST_DAY),
                    (ref, summary) -> read.note(
                            ref,
                            summary.getList(Summary.CONCERNS, String.class),
                            summary.getList(Summary.NAMES, String.class),
                            summary.getList(Summary.TABLED, String.class),
                            LocalDate.parse(summary.getString(Summary.LAST_DAY))));
            unwritten.forEach(
                    account -> account.entries().values().forEach(entry -> read.note(account, entry.event())));
            known = read;
        }
        return known;
    }

    /** There are no accounts at all. */
    void none() {
        known = Known.nothing();
    }

    void forget() {
        known = null;
    }
}

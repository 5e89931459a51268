package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.moment.Moment;
import org.ctax.query.projection.CachedView;
import org.ctax.query.projection.ViewDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Accounts in lists and one by one. A list of now is found, sorted and cut by the database, and so is one of the past where
 * what it asks for never changes; any other of the past is computed from the accounts that existed by then, as they stood.
 */
@Component
class AccountViews {
    private static final List<String> TEXTS = List.of("reference", "description", "title", "place");

    private final AccountStore accounts;
    private final CachedView<RateTable> rates;
    private final FundingBooks books;

    AccountViews(MongoDatabase views, FundingBooks books) {
        this.accounts = new AccountStore(views);
        this.rates = RateStore.cached(views);
        this.books = books;
    }

    /** An account, and what it is listed by, as of a moment, and from where it is looked at. */
    record Seen(Account account, Document summary, Scene scene) {}

    /** A part of a list, and how long the whole is. */
    record Part(List<Seen> seen, long total) {}

    /**
     * A part of a list.
     *
     * @param filters values by field of the summary; several values are alternatives
     * @param sortable fields that the list can be sorted by
     */
    Part list(
            AccountKind kind,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            Set<String> sortable,
            Moment moment) {
        var order = request.sortWithin(sortable);
        return moment.valueAsOf() == null && (moment.latest() || holdsEver(kind, filters, request, order))
                ? found(kind, filters, request, order, moment)
                : then(kind, filters, request, order, moment);
    }

    /** True where the records that are listed, and their order, were the same at any moment since they began. */
    private static boolean holdsEver(
            AccountKind kind,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            List<ListRequest.Order> order) {
        var lasting = kind.lasting();
        return (request.q() == null || kind != AccountKind.ACTIVITY)
                && order.stream().allMatch(by -> lasting.contains(by.field()))
                && filters.entrySet().stream()
                        .allMatch(filter -> filter.getValue().isEmpty() || lasting.contains(filter.getKey()));
    }

    private Part found(
            AccountKind kind,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            List<ListRequest.Order> order,
            Moment moment) {
        var wanted = new ArrayList<Bson>();
        filters.forEach((field, values) -> {
            if (!values.isEmpty()) {
                wanted.add(Filters.in(field, values));
            }
        });
        if (!moment.latest()) {
            wanted.add(Filters.lte("first", moment.position()));
        }
        var text = request.q();
        if (text != null) {
            var pattern = Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            wanted.add(Filters.or(
                    TEXTS.stream().map(field -> Filters.regex(field, pattern)).toList()));
        }
        var filter = wanted.isEmpty() ? new Document() : Filters.and(wanted);
        var sorts = new ArrayList<Bson>();
        order.forEach(by -> sorts.add(by.descending() ? Sorts.descending(by.field()) : Sorts.ascending(by.field())));
        if (order.stream().noneMatch(by -> by.field().equals("first"))) {
            sorts.add(Sorts.descending("first"));
        }
        var scene = scene(moment);
        var seen = new ArrayList<Seen>();
        accounts.collection(kind)
                .find(filter)
                .sort(Sorts.orderBy(sorts))
                .skip((int) Math.min(request.offset(), Integer.MAX_VALUE))
                .limit(request.size())
                .forEach(document -> seen(kind, document, scene).ifPresent(seen::add));
        return new Part(seen, accounts.collection(kind).countDocuments(filter));
    }

    private Part then(
            AccountKind kind,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            List<ListRequest.Order> order,
            Moment moment) {
        var scene = scene(moment);
        var seen = new ArrayList<Seen>();
        accounts.collection(kind)
                .find(Filters.lte("first", moment.position()))
                .batchSize(ViewDatabase.AT_ONCE)
                .forEach(document -> seen(kind, document, scene)
                        .filter(one -> admits(filters, one.summary()) && matches(request, one.summary()))
                        .ifPresent(seen::add));
        Comparator<Seen> newest = Comparator.comparing(
                        (Seen one) -> one.account().entries().firstKey())
                .reversed();
        Comparator<Seen> by = null;
        for (var one : order) {
            var next = Comparator.comparing(
                    (Seen s) -> comparable(s, one.field()), Comparator.nullsFirst(AccountViews::compare));
            var directed = one.descending() ? next.reversed() : next;
            by = by == null ? directed : by.thenComparing(directed);
        }
        seen.sort(by == null ? newest : by.thenComparing(newest));
        return new Part(
                seen.stream().skip(request.offset()).limit(request.size()).toList(), seen.size());
    }

    /** One account as of a moment; empty where it was not known or had not begun by then. */
    Optional<Seen> one(AccountKind kind, String id, Moment moment) {
        var document = accounts.collection(kind).find(Filters.eq("_id", id)).first();
        return document == null ? Optional.empty() : seen(kind, document, scene(moment));
    }

    private Scene scene(Moment moment) {
        var places = new StoredPlaces(accounts);
        return new Scene(
                new Book(books.currencies().getFirst(), rates.content(), moment.position() + 1),
                places,
                moment.valueAsOf());
    }

    String displayCurrency() {
        return books.currencies().getFirst();
    }

    private static Optional<Seen> seen(AccountKind kind, Document document, Scene scene) {
        var account = AccountStore.of(kind, document);
        return account.counted(scene.before(), scene.until()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Seen(account, Summary.of(account, scene), scene));
    }

    private static boolean admits(Map<String, ? extends Set<String>> filters, Document summary) {
        return filters.entrySet().stream().allMatch(filter -> {
            var value = summary.get(filter.getKey());
            return filter.getValue().isEmpty()
                    || (value instanceof List<?> several
                            ? several.stream().anyMatch(filter.getValue()::contains)
                            : value != null && filter.getValue().contains(value));
        });
    }

    private static boolean matches(ListRequest request, Document summary) {
        return request.matches(TEXTS.stream()
                .map(field -> summary.get(field) instanceof String text ? text : null)
                .toArray(String[]::new));
    }

    private static @Nullable Object comparable(Seen seen, String field) {
        var value = field.equals("first")
                ? seen.account().entries().firstKey()
                : seen.summary().get(field);
        return value instanceof Decimal128 decimal ? decimal.bigDecimalValue() : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object a, Object b) {
        return a.getClass() == b.getClass() && a instanceof Comparable one
                ? one.compareTo(b)
                : a.toString().compareTo(b.toString());
    }
}

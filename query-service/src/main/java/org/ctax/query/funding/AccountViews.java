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
import org.ctax.events.visibility.Visibility;
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

    /**
     * An account, and what it is listed by, as of a moment and for one reader.
     *
     * @param version how often something had happened to it, whoever knows of it
     * @param visibility who may know of it now
     * @param scene from where it is looked at
     */
    record Seen(Account account, long version, Visibility visibility, Document summary, Scene scene) {}

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
            Moment moment,
            Eyes eyes) {
        var order = request.sortWithin(sortable);
        return moment.valueAsOf() == null && (moment.latest() || holdsEver(kind, filters, request, order))
                ? found(kind, filters, request, order, moment, eyes)
                : then(kind, filters, request, order, moment, eyes);
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
            Moment moment,
            Eyes eyes) {
        var apart = eyes.peculiar(kind);
        var wanted = new ArrayList<Bson>();
        if (!eyes.seeAll()) {
            wanted.add(Filters.in(Summary.SEEN_BY, Sight.wordsOf(eyes.reader())));
        }
        if (!apart.isEmpty()) {
            wanted.add(Filters.nin("_id", apart));
        }
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
        var scene = scene(moment, eyes);
        var ordinary = accounts.collection(kind).find(filter).sort(Sorts.orderBy(sorts));
        var total = accounts.collection(kind).countDocuments(filter);
        var seen = new ArrayList<Seen>();
        if (apart.isEmpty()) {
            ordinary.skip((int) Math.min(request.offset(), Integer.MAX_VALUE))
                    .limit(request.size())
                    .forEach(document -> seen(kind, document, scene, eyes).ifPresent(seen::add));
            return new Part(seen, total);
        }
        // What the database sorts those by is not what this reader may know of them: they are put in by hand.
        addMatching(seen, kind, Filters.in("_id", apart), filters, request, scene, eyes);
        var both = total + seen.size();
        ordinary.limit((int) Math.min(request.offset() + request.size(), Integer.MAX_VALUE))
                .batchSize(ViewDatabase.AT_ONCE)
                .forEach(document -> seen(kind, document, scene, eyes).ifPresent(seen::add));
        return cut(seen, request, order, both);
    }

    private void addMatching(
            List<Seen> seen,
            AccountKind kind,
            Bson which,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            Scene scene,
            Eyes eyes) {
        accounts.collection(kind)
                .find(which)
                .batchSize(ViewDatabase.AT_ONCE)
                .forEach(document -> seen(kind, document, scene, eyes)
                        .filter(one -> admits(filters, one.summary()) && matches(request, one.summary()))
                        .ifPresent(seen::add));
    }

    private Part then(
            AccountKind kind,
            Map<String, ? extends Set<String>> filters,
            ListRequest request,
            List<ListRequest.Order> order,
            Moment moment,
            Eyes eyes) {
        var seen = new ArrayList<Seen>();
        addMatching(seen, kind, Filters.lte("first", moment.position()), filters, request, scene(moment, eyes), eyes);
        return cut(seen, request, order, seen.size());
    }

    private static Part cut(List<Seen> seen, ListRequest request, List<ListRequest.Order> order, long total) {
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
                seen.stream().skip(request.offset()).limit(request.size()).toList(), total);
    }

    /** One account as of a moment; empty where it was not known, had not begun by then, or is not for this reader. */
    Optional<Seen> one(AccountKind kind, String id, Moment moment, Eyes eyes) {
        var document = accounts.collection(kind).find(Filters.eq("_id", id)).first();
        return document == null ? Optional.empty() : seen(kind, document, scene(moment, eyes), eyes);
    }

    private Scene scene(Moment moment, Eyes eyes) {
        var places = new StoredPlaces(accounts, eyes::of);
        return new Scene(
                new Book(books.currencies().getFirst(), rates.content(), moment.position() + 1),
                places,
                moment.valueAsOf());
    }

    String displayCurrency() {
        return books.currencies().getFirst();
    }

    private static Optional<Seen> seen(AccountKind kind, Document document, Scene scene, Eyes eyes) {
        var whole = AccountStore.of(kind, document);
        if (!eyes.see(whole.ref())) {
            return Optional.empty();
        }
        var account = eyes.of(whole);
        return account.counted(scene.before(), scene.until()).isEmpty()
                ? Optional.empty()
                : Optional.of(new Seen(
                        account,
                        whole.version(scene.before()),
                        EntrySight.fold(whole, Long.MAX_VALUE).now(),
                        Summary.of(account, scene),
                        scene));
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

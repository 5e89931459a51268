package org.ctax.query.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what the page holds
 * @param page which page of how many
 * @param asOf the moment as of which the list is answered
 * @param position the position as of which it is answered
 * @param valueAsOf the last value date that counts, where one was asked for
 */
@Schema(description = "A page of a list, and as of when it is answered")
public record Listing<T>(
        List<T> items,
        Page page,
        Instant asOf,
        long position,
        @Nullable LocalDate valueAsOf) {

    /** Which page of how many. */
    @Schema(name = "Page", description = "Which page of how many; the first has number 0")
    public record Page(int number, int size, long totalItems, long totalPages) {}

    /** The same page with every item shown otherwise. */
    public <S> Listing<S> map(Function<? super T, S> shown) {
        return new Listing<>(items.stream().map(shown).toList(), page, asOf, position, valueAsOf);
    }

    /** A page that was cut elsewhere. */
    public static <T> Listing<T> of(List<T> items, ListRequest request, long totalItems, Moment moment) {
        var page = new Page(
                request.page(), request.size(), totalItems, (totalItems + request.size() - 1) / request.size());
        return new Listing<>(items, page, moment.recorded(), moment.position(), moment.valueAsOf());
    }

    /**
     * Sorts and cuts a list that is small enough to be at hand as a whole.
     *
     * @param orders by what the list can be sorted
     * @param usual the order where none is asked for, and among equals; it must leave no two equal
     */
    public static <T> Listing<T> of(
            List<T> all, ListRequest request, Map<String, Comparator<T>> orders, Comparator<T> usual, Moment moment) {
        Comparator<T> order = null;
        for (var by : request.sortWithin(orders.keySet())) {
            Comparator<T> next = orders.get(by.field());
            if (next != null) {
                var directed = by.descending() ? next.reversed() : next;
                order = order == null ? directed : order.thenComparing(directed);
            }
        }
        var items = all.stream()
                .sorted(order == null ? usual : order.thenComparing(usual))
                .skip(request.offset())
                .limit(request.size())
                .toList();
        return of(items, request, all.size(), moment);
    }
}

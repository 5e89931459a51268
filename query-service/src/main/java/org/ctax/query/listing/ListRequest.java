package org.ctax.query.listing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, in which order; a controller takes it as a parameter. Filters are the controller's
 * own parameters.
 *
 * @param page number of the page, from 0
 * @param size items a page, at most {@value #LARGEST}
 * @param sort by which fields, the first one first
 * @param q text to search for, in lower case; absent where all is asked for
 */
public record ListRequest(
        int page, int size, List<Order> sort, @Nullable String q) {
    public static final int LARGEST = 1000;
    static final int USUAL = 50;

    /** A field and a direction. */
    public record Order(String field, boolean descending) {}

    /** The order asked for, where the list can be sorted so. */
    public List<Order> sortWithin(Collection<String> fields) {
        for (var order : sort) {
            if (!fields.contains(order.field())) {
                throw Refusal.malformed(
                        "UNKNOWN_SORT",
                        "sort",
                        "This list is sorted by " + String.join(", ", new TreeSet<>(fields)) + ", not by "
                                + order.field());
            }
        }
        return sort;
    }

    /** For a list that has one order only. */
    public void refuseSort() {
        if (!sort.isEmpty()) {
            throw Refusal.malformed("UNKNOWN_SORT", "sort", "This list has one order only");
        }
    }

    /** Whether one of the texts contains what is searched for; true where nothing is. */
    public boolean matches(@Nullable String... texts) {
        if (q == null) {
            return true;
        }
        for (var text : texts) {
            if (text != null && text.toLowerCase(Locale.ROOT).contains(q)) {
                return true;
            }
        }
        return false;
    }

    public long offset() {
        return (long) page * size;
    }
}

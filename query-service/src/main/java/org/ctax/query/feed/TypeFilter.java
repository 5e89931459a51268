package org.ctax.query.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.ctax.events.EventCatalogue;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Which types of messages a reader wants: names of events, or all of a feature as in {@code pledge.*}. */
final class TypeFilter implements Predicate<String> {
    private static final String ALL = ".*";

    private final Set<String> names = new HashSet<>();

    private TypeFilter() {}

    static Predicate<String> of(@Nullable String types) {
        if (types == null || types.isBlank()) {
            return _ -> true;
        }
        var filter = new TypeFilter();
        for (var type : types.split(",", -1)) {
            filter.add(type.strip());
        }
        return filter;
    }

    private void add(String type) {
        var known = type.endsWith(ALL)
                ? EventCatalogue.events().keySet().stream()
                        .filter(name -> name.startsWith(type.substring(0, type.length() - 1)))
                        .toList()
                : EventCatalogue.events().keySet().stream().filter(type::equals).toList();
        if (known.isEmpty()) {
            throw Refusal.malformed("INVALID_PARAMETER", "types", "There are no events called " + type);
        }
        names.addAll(known);
    }

    @Override
    public boolean test(String type) {
        return names.contains(type);
    }
}

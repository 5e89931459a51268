package org.ctax.query.funding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ctax.query.listing.Codes;
import org.ctax.query.registers.Known;
import org.jspecify.annotations.Nullable;

/** To which records a list is restricted. Several values of one field are alternatives; none are no restriction. */
public final class RecordFilters {
    private final Known known;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    RecordFilters(Known known) {
        this.known = known;
    }

    public RecordFilters participants(String field, @Nullable Collection<String> idsOrCodes) {
        return with(field, idsOrCodes, given -> known.participant(field, given));
    }

    public RecordFilters appeals(@Nullable Collection<String> idsOrCodes) {
        return with("appeal", idsOrCodes, given -> known.appeal("appeal", given));
    }

    public RecordFilters themes(@Nullable Collection<String> codes) {
        return with("theme", codes, given -> known.theme("theme", given));
    }

    public RecordFilters countries(@Nullable Collection<String> codes) {
        return with("country", codes, given -> {
            Codes.country("country", given);
            return given;
        });
    }

    public RecordFilters words(String field, @Nullable Collection<? extends Enum<?>> words) {
        return with(
                field,
                // An empty word, as after the last comma, is read as none.
                words == null
                        ? null
                        : words.stream()
                                .filter(Objects::nonNull)
                                .map(Enum::name)
                                .toList(),
                word -> word);
    }

    private RecordFilters with(String field, @Nullable Collection<String> given, UnaryOperator<String> found) {
        var wanted = new LinkedHashSet<String>();
        if (given != null) {
            given.stream().filter(value -> !value.isEmpty()).map(found).forEach(wanted::add);
        }
        values.put(field, wanted);
        return this;
    }

    Map<String, Set<String>> values() {
        return values;
    }
}

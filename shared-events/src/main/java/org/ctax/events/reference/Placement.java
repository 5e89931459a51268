package org.ctax.events.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where money stands. Nothing is spread by guess: several countries (or themes) without shares stay together in a row
 * "several"; none at all stand in a row "not specified".
 *
 * @param countries the countries, with shares or all without
 * @param undivided true where the money is shared with countries or years beyond those listed, so that it stands in
 *     "several" whatever the list says
 * @param region UN M49 code of a region or sub-region, where no country is named
 * @param themes the themes, with shares or all without
 * @param appeal the appeal that it answers
 * @param need the one need that it meets; it must agree with country, theme and appeal
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Placement(
        List<CountryShare> countries,
        boolean undivided,
        @Nullable String region,
        List<ThemeShare> themes,
        @Nullable UUID appeal,
        @Nullable UUID need) {
    public static final Placement NOT_SPECIFIED = new Placement(List.of(), false, null, List.of(), null, null);

    /** Canonical form: {@code null} lists are empty. */
    public Placement {
        countries = countries == null ? List.of() : List.copyOf(countries);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }
}

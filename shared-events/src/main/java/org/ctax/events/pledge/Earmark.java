package org.ctax.events.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.ThemeShare;
import org.jspecify.annotations.Nullable;

/**
 * What a pledge may be used for. Every part that is given binds; an allocation must satisfy all of them.
 *
 * @param grade how far the donor says it
 * @param pillar of the Global Strategy
 * @param countries with shares or all without; empty where none is named
 * @param undivided true where the money is shared with countries or years beyond those listed ({@link Placement})
 * @param region UN M49 code, where a region and no country is named
 * @param themes with shares or all without; empty where none is named
 * @param appeal the appeal that it answers
 * @param activity the one activity that it is for
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Earmark(
        EarmarkGrade grade,
        @Nullable Pillar pillar,
        List<CountryShare> countries,
        boolean undivided,
        @Nullable String region,
        List<ThemeShare> themes,
        @Nullable UUID appeal,
        @Nullable UUID activity) {
    public static final Earmark NONE =
            new Earmark(EarmarkGrade.UNEARMARKED, null, List.of(), false, null, List.of(), null, null);

    /** Canonical form: {@code null} lists are empty. */
    public Earmark {
        countries = countries == null ? List.of() : List.copyOf(countries);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    /** Where money under this earmark stands as long as it is not allocated. */
    public Placement placement() {
        return new Placement(countries, undivided, region, themes, appeal, null);
    }
}

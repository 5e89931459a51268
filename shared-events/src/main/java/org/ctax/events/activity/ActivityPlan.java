package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.reference.CountryShare;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, where, when and by whom.
 *
 * @param title in one line
 * @param kind what kind of assistance
 * @param theme code of the catalogue
 * @param countries that benefit, with shares that sum to 100; one country alone has the whole
 * @param place where it is held
 * @param start first day
 * @param end last day
 * @param lead the participant that answers for it
 * @param supporting participants that help
 * @param needs the needs that it addresses, with shares that sum to at most 100; a need's country must be among the
 *     countries, and the needs of a country take no more than its share
 * @param budget what it costs; covers nothing by itself
 */
public record ActivityPlan(
        String title,
        ActivityKind kind,
        String theme,
        List<CountryShare> countries,
        @Nullable String place,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        UUID lead,
        List<UUID> supporting,
        List<NeedShare> needs,
        @Nullable MonetaryAmount budget) {
    /** Canonical form: {@code null} lists are empty. */
    public ActivityPlan {
        countries = countries == null ? List.of() : List.copyOf(countries);
        supporting = supporting == null ? List.of() : List.copyOf(supporting);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }
}

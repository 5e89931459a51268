package org.ctax.events.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * An appeal was published.
 *
 * @param appealId its id, made by the client
 * @param code unique in the exchange, such as {@code HAFG20}
 * @param name its name
 * @param year the year that it is for
 * @param start first day that it covers
 * @param end last day that it covers
 * @param countries ISO 3166-1 alpha-3 of the countries that it is for; may be empty
 * @param origin where the fact comes from; absent where the exchange itself is the source
 * @param visibility who may know of it
 */
@EventName("appeal.published")
@Revision("1")
public record AppealPublished(
        UUID appealId,
        String code,
        String name,
        int year,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries,
        @Nullable String origin,
        Visibility visibility)
        implements AppealEvent {
    /** Canonical form: {@code null} countries are none. */
    public AppealPublished {
        countries = countries == null ? List.of() : List.copyOf(countries);
    }
}

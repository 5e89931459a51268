package org.ctax.events.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal says of itself was revised: its code, name, year, period or countries.
 *
 * @param appealId the appeal
 * @param code unique in the exchange; nobody else gets the one that it had before
 * @param name its name
 * @param year the year that it is for
 * @param start first day that it covers
 * @param end last day that it covers
 * @param countries all the countries that it is for
 */
@EventName("appeal.revised")
@Revision("1")
public record AppealRevised(
        UUID appealId,
        String code,
        String name,
        int year,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries)
        implements AppealEvent {
    /** Canonical form: {@code null} countries are none. */
    public AppealRevised {
        countries = countries == null ? List.of() : List.copyOf(countries);
    }
}

package org.ctax.command.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Publish a set of requirements. */
public record PublishAppeal(
        @TargetAggregateIdentifier UUID id,
        String code,
        String name,
        int year,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries,
        @Nullable String origin,
        Visibility visibility) {
    private static final int LAST_YEAR = 2100;

    /** Refuses what no appeal can be. */
    public PublishAppeal {
        code = Limits.code("code", code);
        name = Limits.title("name", name);
        year = year(year);
        start = Limits.optionalDay("start", start);
        end = Limits.optionalDay("end", end);
        Limits.period("end", start, end);
        countries = Limits.countries("countries", countries);
        origin = Limits.optionalTitle("origin", origin);
        visibility = Limits.visibilityInRegister("visibility", visibility);
    }

    static int year(int year) {
        if (year < Limits.FIRST_DAY.getYear() || year > LAST_YEAR) {
            throw Refusal.rule("YEAR_OUT_OF_RANGE", "year", "The year is before 1945 or after " + LAST_YEAR);
        }
        return year;
    }

    AppealPublished event() {
        return new AppealPublished(id, code, name, year, start, end, countries, origin, visibility);
    }
}

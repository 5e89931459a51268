package org.ctax.command.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.appeal.AppealRevised;
import org.jspecify.annotations.Nullable;

/** Say anew what an appeal says of itself; code and year stay where they are absent. */
public record ReviseAppeal(
        @TargetAggregateIdentifier UUID appeal,
        @Nullable String code,
        String name,
        @Nullable Integer year,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries) {

    /** Refuses what no appeal can be. */
    public ReviseAppeal {
        code = code == null ? null : Limits.code("code", code);
        name = Limits.title("name", name);
        year = year == null ? null : PublishAppeal.year(year);
        start = Limits.optionalDay("start", start);
        end = Limits.optionalDay("end", end);
        Limits.period("end", start, end);
        countries = Limits.countries("countries", countries);
    }

    AppealRevised event(AppealRevised before) {
        return new AppealRevised(
                appeal,
                code == null ? before.code() : code,
                name,
                year == null ? before.year() : year,
                start,
                end,
                countries);
    }
}

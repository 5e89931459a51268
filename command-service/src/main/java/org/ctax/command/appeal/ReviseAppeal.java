package org.ctax.command.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.appeal.AppealRevised;
import org.jspecify.annotations.Nullable;

/** Say anew what an appeal says of itself. */
public record ReviseAppeal(
        @TargetAggregateIdentifier UUID appeal,
        String name,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        List<String> countries) {

    /** Refuses what no appeal can be. */
    public ReviseAppeal {
        name = Limits.title("name", name);
        start = Limits.optionalDay("start", start);
        end = Limits.optionalDay("end", end);
        Limits.period("end", start, end);
        countries = Limits.countries("countries", countries);
    }

    AppealRevised event() {
        return new AppealRevised(appeal, name, start, end, countries);
    }
}

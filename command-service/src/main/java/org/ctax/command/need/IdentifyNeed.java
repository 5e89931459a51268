package org.ctax.command.need;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.Priority;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Enter what a State lacks. */
public record IdentifyNeed(
        @TargetAggregateIdentifier UUID id,
        @Nullable String country,
        @Nullable String theme,
        @Nullable UUID appeal,
        String title,
        @Nullable String description,
        Priority priority,
        @Nullable MonetaryAmount required,
        @Nullable String origin,
        boolean illustrative,
        LocalDate valueDate,
        Visibility visibility) {

    /** Refuses what no need can be. */
    public IdentifyNeed {
        country = Limits.optionalCountry("country", country);
        theme = theme == null ? null : Limits.code("theme", theme);
        title = Limits.title("title", title);
        description = Limits.optionalText("description", description);
        required = required == null ? null : Limits.amountOrZero("required", required);
        origin = Limits.optionalTitle("origin", origin);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = Limits.visibility("visibility", visibility);
    }

    NeedIdentified event(@Nullable UUID owner) {
        return new NeedIdentified(
                id,
                country,
                theme,
                appeal,
                title,
                description,
                priority,
                required,
                origin,
                illustrative,
                valueDate,
                Holding.known(visibility, owner));
    }
}

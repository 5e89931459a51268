package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A need was identified. Its first requirement is the original one, and stands as the revised one until it is revised.
 *
 * @param needId its id, made by the client
 * @param country ISO 3166-1 alpha-3; absent where the requirement is stated for several countries together
 * @param theme code of the catalogue; absent where the requirement is not stated by theme
 * @param appeal the appeal that it belongs to
 * @param title what is lacking, in one line
 * @param description more on it
 * @param priority how pressing it is
 * @param required what it takes to meet it; absent where nobody said
 * @param origin where the fact comes from; absent where the exchange itself is the source
 * @param illustrative true where the amount is an example and no source states it
 * @param valueDate the day on which it was found
 * @param visibility who may know of it
 */
@EventName("need.identified")
@Revision("1")
public record NeedIdentified(
        UUID needId,
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
        Visibility visibility)
        implements NeedEvent {}

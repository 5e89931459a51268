package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A donor promised more.
 *
 * @param pledgeId the pledge
 * @param entryId id of this increase, made by the client
 * @param amount how much more
 * @param equivalent its worth in another currency as the reporter stated it; it wins over any conversion
 * @param rate the rate that was given with the entry
 * @param reason why
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.increased")
@Revision("1")
public record PledgeIncreased(
        UUID pledgeId,
        UUID entryId,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        String reason,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {}

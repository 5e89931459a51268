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
 * A binding agreement was made on a part of a pledge. Where it exceeds the promise it says so, and raises it.
 *
 * @param pledgeId the pledge
 * @param entryId id of this commitment, made by the client
 * @param amount how much more is committed than before
 * @param equivalent its worth in another currency as the reporter stated it; it wins over any conversion
 * @param rate the rate that was given with the entry
 * @param reference of the agreement
 * @param overFulfilment true where it goes beyond what was promised
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.commitment-made")
@Revision("1")
public record CommitmentMade(
        UUID pledgeId,
        UUID entryId,
        MonetaryAmount amount,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        @Nullable String reference,
        boolean overFulfilment,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {}

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
 * Money or goods of a pledge arrived. What is received is also committed and pledged, so that a payment on an uncommitted part commits it, and an over-fulfilment raises the lower stages.
 *
 * @param pledgeId the pledge
 * @param entryId id of this contribution, made by the client
 * @param received as received, in the currency in which it came
 * @param credited the same in the currency of the pledge
 * @param equivalent its worth in another currency as the reporter stated it; it wins over any conversion
 * @param rate the rate that was given with it: from the received currency to that of the pledge where these differ, else to whatever currency it names
 * @param form cash or in kind
 * @param reference of the payment
 * @param overFulfilment true where it goes beyond what was promised
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.contribution-received")
@Revision("1")
public record ContributionReceived(
        UUID pledgeId,
        UUID entryId,
        MonetaryAmount received,
        MonetaryAmount credited,
        @Nullable MonetaryAmount equivalent,
        @Nullable ExchangeRate rate,
        PledgeForm form,
        @Nullable String reference,
        boolean overFulfilment,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {}

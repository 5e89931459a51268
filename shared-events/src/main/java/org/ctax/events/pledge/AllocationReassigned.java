package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * A part of an allocation is now for something else.
 *
 * @param pledgeId the pledge
 * @param entryId id of the new allocation, made by the client
 * @param allocation the allocation that it is taken from
 * @param target what it is now for
 * @param amount how much
 * @param reason why
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.allocation-reassigned")
@Revision("1")
public record AllocationReassigned(
        UUID pledgeId,
        UUID entryId,
        UUID allocation,
        AllocationTarget target,
        MonetaryAmount amount,
        String reason,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {}

package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * A part of an allocation is free again.
 *
 * @param pledgeId the pledge
 * @param entryId id of this release, made by the client
 * @param allocation the allocation
 * @param amount how much of it
 * @param reason why
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.allocation-released")
@Revision("1")
public record AllocationReleased(
        UUID pledgeId,
        UUID entryId,
        UUID allocation,
        MonetaryAmount amount,
        String reason,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {}

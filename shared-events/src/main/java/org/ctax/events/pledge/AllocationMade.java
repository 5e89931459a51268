package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A part of the purse was assigned to a need or an activity.
 *
 * @param pledgeId the pledge
 * @param entryId id of the allocation, made by the client
 * @param target what it is for
 * @param amount how much
 * @param source the commitment or contribution that it names, where it names one
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.allocation-made")
@Revision("1")
public record AllocationMade(
        UUID pledgeId,
        UUID entryId,
        AllocationTarget target,
        MonetaryAmount amount,
        @Nullable UUID source,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {}

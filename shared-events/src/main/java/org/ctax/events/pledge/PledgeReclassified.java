package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * The donor earmarked the pledge differently. What is allocated stays where it is.
 *
 * @param pledgeId the pledge
 * @param entryId id of this reclassification, made by the client
 * @param earmark what it may be used for from now on
 * @param reason why
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.reclassified")
@Revision("1")
public record PledgeReclassified(
        UUID pledgeId, UUID entryId, Earmark earmark, String reason, LocalDate valueDate, Visibility visibility)
        implements PledgeEvent {}

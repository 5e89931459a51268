package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * From now on others may know of a pledge than did before. It moves no money. Entries that were known to all who might know of the pledge follow it; those that were known to fewer stay so.
 *
 * @param pledgeId the pledge
 * @param entryId id of this change, made by the client
 * @param visibility who may know of the pledge from now on, and of this change
 * @param reason why
 * @param valueDate the day on which it was decided
 */
@EventName("pledge.visibility-changed")
@Revision("1")
public record PledgeVisibilityChanged(
        UUID pledgeId, UUID entryId, Visibility visibility, String reason, LocalDate valueDate)
        implements PledgeEvent {}

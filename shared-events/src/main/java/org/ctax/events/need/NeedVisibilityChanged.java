package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * From now on others may know of a need than did before. Entries that were known to all who might know of the need follow it; those that were known to fewer stay so.
 *
 * @param needId the need
 * @param entryId id of this change, made by the client
 * @param visibility who may know of the need from now on, and of this change
 * @param reason why
 * @param valueDate the day on which it was decided
 */
@EventName("need.visibility-changed")
@Revision("1")
public record NeedVisibilityChanged(
        UUID needId, UUID entryId, Visibility visibility, String reason, LocalDate valueDate) implements NeedEvent {}

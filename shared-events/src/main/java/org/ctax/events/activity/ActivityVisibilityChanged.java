package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * From now on others may know of an activity than did before. Its state stays as it is. Plans that were known to all who might know of the activity follow it; those that were known to fewer stay so.
 *
 * @param activityId the activity
 * @param entryId id of this change, made by the client
 * @param visibility who may know of the activity from now on, and of this change
 * @param reason why
 * @param valueDate the day on which it was decided
 */
@EventName("activity.visibility-changed")
@Revision("1")
public record ActivityVisibilityChanged(
        UUID activityId, UUID entryId, Visibility visibility, String reason, LocalDate valueDate)
        implements ActivityEvent {}

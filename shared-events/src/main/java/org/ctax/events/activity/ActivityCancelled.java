package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * An activity will not take place.
 *
 * @param activityId the activity
 * @param entryId id of this cancellation, made by the client
 * @param reason why
 * @param valueDate the day on which it happened
 */
@EventName("activity.cancelled")
@Revision("1")
public record ActivityCancelled(UUID activityId, UUID entryId, String reason, LocalDate valueDate)
        implements ActivityEvent {}

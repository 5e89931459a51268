package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * An activity began.
 *
 * @param activityId the activity
 * @param entryId id of this start, made by the client
 * @param valueDate the day on which it happened
 */
@EventName("activity.started")
@Revision("1")
public record ActivityStarted(UUID activityId, UUID entryId, LocalDate valueDate) implements ActivityEvent {}

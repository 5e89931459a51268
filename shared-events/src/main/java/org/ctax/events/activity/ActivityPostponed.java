package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.jspecify.annotations.Nullable;

/**
 * An activity is put off, to new dates or until further notice.
 *
 * @param activityId the activity
 * @param entryId id of this postponement, made by the client
 * @param newStart first day, where it is known
 * @param newEnd last day, where it is known
 * @param reason why
 * @param valueDate the day on which it happened
 */
@EventName("activity.postponed")
@Revision("1")
public record ActivityPostponed(
        UUID activityId,
        UUID entryId,
        @Nullable LocalDate newStart,
        @Nullable LocalDate newEnd,
        String reason,
        LocalDate valueDate)
        implements ActivityEvent {}

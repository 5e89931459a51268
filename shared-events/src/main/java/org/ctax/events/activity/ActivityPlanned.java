package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * An activity was planned, or planned anew; the plan replaces the one before. What is allocated to it counts from now on where this plan says.
 *
 * @param activityId the activity
 * @param entryId id of this planning, made by the client
 * @param plan what is to be done
 * @param origin where the fact comes from; absent where the exchange itself is the source
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("activity.planned")
@Revision("1")
public record ActivityPlanned(
        UUID activityId,
        UUID entryId,
        ActivityPlan plan,
        @Nullable String origin,
        LocalDate valueDate,
        Visibility visibility)
        implements ActivityEvent {}

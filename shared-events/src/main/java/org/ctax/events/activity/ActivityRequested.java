package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for an activity.
 *
 * @param activityId its id, made by the client
 * @param plan what is asked for
 * @param origin where the fact comes from; absent where the exchange itself is the source
 * @param valueDate the day of the request
 * @param visibility who may know of it
 */
@EventName("activity.requested")
@Revision("1")
public record ActivityRequested(
        UUID activityId, ActivityPlan plan, @Nullable String origin, LocalDate valueDate, Visibility visibility)
        implements ActivityEvent {}

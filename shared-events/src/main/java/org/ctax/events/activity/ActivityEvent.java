package org.ctax.events.activity;

import java.time.LocalDate;
import java.util.UUID;

/** What happens to an activity: requested, planned, started, postponed, completed, cancelled, made known to others. */
public sealed interface ActivityEvent
        permits ActivityRequested,
                ActivityPlanned,
                ActivityStarted,
                ActivityPostponed,
                ActivityCompleted,
                ActivityCancelled,
                ActivityVisibilityChanged {
    UUID activityId();

    /** The day on which it happened, as against the moment at which the exchange learned of it. */
    LocalDate valueDate();
}

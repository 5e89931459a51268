package org.ctax.events.activity;

/** How far an activity has come. */
public enum ActivityState {
    REQUESTED,
    PLANNED,
    ONGOING,
    COMPLETED,
    POSTPONED,
    CANCELLED
}

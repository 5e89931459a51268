package org.ctax.query.funding;

import org.ctax.events.activity.ActivityState;

/** What a line counts. Amounts of money, and activities by their state (in whole ones and shares of ones). */
enum Measure {
    ORIGINAL_REQUIRED,
    REQUIRED,
    PLEDGED,
    COMMITTED,
    RECEIVED,
    ALLOCATED,
    REQUESTED,
    PLANNED,
    ONGOING,
    COMPLETED,
    POSTPONED,
    CANCELLED;

    static Measure of(ActivityState state) {
        return switch (state) {
            case REQUESTED -> REQUESTED;
            case PLANNED -> PLANNED;
            case ONGOING -> ONGOING;
            case COMPLETED -> COMPLETED;
            case POSTPONED -> POSTPONED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** True for what donors do, as against what needs require and what activities there are. */
    boolean isFunding() {
        return this == PLEDGED || this == COMMITTED || this == RECEIVED || this == ALLOCATED;
    }

    boolean isRequirement() {
        return this == ORIGINAL_REQUIRED || this == REQUIRED;
    }
}

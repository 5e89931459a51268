package org.ctax.events.pledge;

import java.util.UUID;

/**
 * What an allocation is for.
 *
 * @param kind need or activity
 * @param id of the need or activity
 */
public record AllocationTarget(Kind kind, UUID id) {
    /** What money can be allocated to. */
    public enum Kind {
        NEED,
        ACTIVITY
    }
}

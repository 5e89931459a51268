package org.ctax.command.pledge;

import org.ctax.events.pledge.AllocationTarget;

/** The needs and activities for which money can be asked now. */
interface Targets {

    /** Refuses what is unknown, closed or cancelled. */
    Target open(AllocationTarget target);
}

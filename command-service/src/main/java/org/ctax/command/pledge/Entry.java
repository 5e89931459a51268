package org.ctax.command.pledge;

import java.util.UUID;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.events.visibility.Visibility;

/**
 * A line in the books of a pledge.
 *
 * @param number its place in their order
 * @param event what happened
 * @param change what that changed
 * @param record who might know of the pledge when it was made
 * @param corrected true where it was a mistake and is reversed
 */
record Entry(int number, PledgeEvent event, Change change, Visibility record, boolean corrected) {

    UUID id() {
        return event.entryId();
    }

    /** True where all that may know of the pledge may know of it, whoever they come to be. */
    boolean isKnownAsThePledge() {
        return event.visibility().equals(record);
    }

    boolean stands() {
        return !corrected;
    }

    /** The first entry, with the id of the pledge. */
    boolean isRecording() {
        return event instanceof PledgeRecorded;
    }

    /** True where it is taken back with the pledge as a whole; what never was may still be secret. */
    boolean isUndone() {
        return !isRecording() && !(event instanceof EntryCorrected) && !(event instanceof PledgeVisibilityChanged);
    }

    /** True where it takes from, or pays back, that other one. */
    boolean standsOn(UUID other) {
        return switch (event) {
            case ContributionRefunded e -> other.equals(e.contribution());
            case AllocationMade e -> other.equals(e.source());
            case AllocationReleased e -> other.equals(e.allocation());
            case AllocationReassigned e -> other.equals(e.allocation());
            case PledgeRecorded _,
                    PledgeIncreased _,
                    PledgeCut _,
                    PledgeWithdrawn _,
                    PledgeLapsed _,
                    InstalmentsScheduled _,
                    CommitmentMade _,
                    ContributionReceived _,
                    EntryCorrected _,
                    PledgeReclassified _,
                    PledgeVisibilityChanged _ -> false;
        };
    }

    Entry asCorrected() {
        return new Entry(number, event, change, record, true);
    }
}

package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;

/** What happens to a pledge. A pledge with its commitments, contributions and allocations is one purse: its stages are cumulative (what is received is also committed, what is committed is also pledged), and allocations draw on it once. All amounts but the received one are in the currency of the pledge. */
public sealed interface PledgeEvent
        permits PledgeRecorded,
                PledgeIncreased,
                PledgeCut,
                PledgeWithdrawn,
                PledgeLapsed,
                InstalmentsScheduled,
                CommitmentMade,
                ContributionReceived,
                ContributionRefunded,
                EntryCorrected,
                AllocationMade,
                AllocationReleased,
                AllocationReassigned,
                PledgeReclassified,
                PledgeVisibilityChanged {
    UUID pledgeId();

    /** Id of the entry that this event makes in the purse; unique within it. */
    UUID entryId();

    /** The day on which it happened, as against the moment at which the exchange learned of it. */
    LocalDate valueDate();

    Visibility visibility();
}

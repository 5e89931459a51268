package org.ctax.command.pledge;

import java.util.List;
import javax.money.MonetaryAmount;
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
import org.ctax.events.pledge.Release;
import org.jspecify.annotations.Nullable;

/**
 * What the rules add to what was asked, because it follows from the state of the purse.
 *
 * @param released the allocations that lose money
 * @param amount how much it is, where the command left that open
 * @param beyondPledge true where it goes beyond what was promised
 */
record Consequences(List<Release> released, @Nullable MonetaryAmount amount, boolean beyondPledge) {
    static final Consequences NONE = new Consequences(List.of(), null, false);

    static Consequences releasing(List<Release> released) {
        return new Consequences(released, null, false);
    }

    static Consequences amounting(MonetaryAmount amount, List<Release> released) {
        return new Consequences(released, amount, false);
    }

    static Consequences beyondPledge(boolean beyond) {
        return new Consequences(List.of(), null, beyond);
    }

    /** What followed when this was entered: a repeat of the same command must not be judged by today's state. */
    static Consequences of(PledgeEvent event) {
        return switch (event) {
            case PledgeCut e -> releasing(e.released());
            case PledgeWithdrawn e -> amounting(e.amount(), e.released());
            case PledgeLapsed e -> amounting(e.amount(), e.released());
            case ContributionRefunded e -> releasing(e.released());
            case EntryCorrected e -> releasing(e.released());
            case CommitmentMade e -> beyondPledge(e.overFulfilment());
            case ContributionReceived e -> beyondPledge(e.overFulfilment());
            case AllocationReleased e -> amounting(e.amount(), List.of());
            case AllocationReassigned e -> amounting(e.amount(), List.of());
            case PledgeRecorded _,
                    PledgeIncreased _,
                    InstalmentsScheduled _,
                    AllocationMade _,
                    PledgeReclassified _,
                    PledgeVisibilityChanged _ -> NONE;
        };
    }
}

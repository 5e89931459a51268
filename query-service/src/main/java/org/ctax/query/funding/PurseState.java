package org.ctax.query.funding;

import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeWithdrawn;

/** How far a promise was kept. */
public enum PurseState {
    OPEN,
    PARTLY_FULFILLED,
    FULFILLED,
    WITHDRAWN,
    LAPSED,
    /** It was recorded by mistake. */
    CORRECTED;

    static PurseState of(Purse purse) {
        if (purse.ending instanceof EntryCorrected) {
            return CORRECTED;
        }
        var pledged = purse.pledged.total();
        if (pledged.signum() > 0 && purse.received.total().compareTo(pledged) >= 0) {
            return FULFILLED;
        }
        if (purse.ending instanceof PledgeWithdrawn) {
            return WITHDRAWN;
        }
        if (purse.ending instanceof PledgeLapsed) {
            return LAPSED;
        }
        return purse.received.total().signum() > 0 ? PARTLY_FULFILLED : OPEN;
    }
}

package org.ctax.events.pledge;

/** What a donor gives. */
public enum PledgeForm {
    CASH,
    /** Goods or services, at the value that the donor puts on them. */
    IN_KIND
}

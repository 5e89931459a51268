package org.ctax.events.pledge;

/** Why a donor pays. */
public enum PledgeKind {
    /** Of its own will. */
    VOLUNTARY,
    /** As its share of a regular budget. */
    ASSESSED
}

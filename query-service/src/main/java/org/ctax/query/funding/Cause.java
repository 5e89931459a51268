package org.ctax.query.funding;

/** Why a figure changed. */
public enum Cause {
    /** A promise, a commitment or a payment. */
    NEW_MONEY,
    /** A mistake was reversed. */
    CORRECTION,
    /** A rate was published. */
    RATE,
    /** Money stands elsewhere: another earmark, a transfer, a plan that changed its countries or needs. */
    RECLASSIFICATION,
    /** Less money: a cut, a withdrawal, a lapse or a refund. */
    WITHDRAWAL,
    /** Money was allocated, released or reassigned. */
    ALLOCATION,
    /** A need was identified, estimated anew, closed or reopened. */
    REQUIREMENT,
    /** An activity changed its state. */
    ACTIVITY
}

package org.ctax.query.funding;

/** Why a figure changed. */
enum Cause {
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
    ACTIVITY,
    /** It was recorded by the earlier moment already, and its day came between the two. */
    VALUE_DATE;

    /** Why an event of a type changed a sum of a measure. */
    static Cause of(String type, Measure measure) {
        return switch (type) {
            case "pledge.recorded", "pledge.increased", "pledge.commitment-made", "pledge.contribution-received" ->
                NEW_MONEY;
            case "pledge.cut", "pledge.withdrawn", "pledge.lapsed", "pledge.contribution-refunded" -> WITHDRAWAL;
            case "pledge.entry-corrected", "transfer.corrected", "need.original-requirement-corrected" -> CORRECTION;
            case "pledge.allocation-made", "pledge.allocation-released", "pledge.allocation-reassigned" -> ALLOCATION;
            case "pledge.reclassified", "transfer.recorded" -> RECLASSIFICATION;
            case "exchange-rate.published" -> RATE;
            case "activity.planned" -> measure.isFunding() ? RECLASSIFICATION : ACTIVITY;
            default -> type.startsWith("need.") ? REQUIREMENT : ACTIVITY;
        };
    }
}

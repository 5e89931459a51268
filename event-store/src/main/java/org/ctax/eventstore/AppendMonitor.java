package org.ctax.eventstore;

import java.time.Duration;

/** Is told what became of each batch, on the appender's thread before its callers are answered; so it must be quick. */
interface AppendMonitor {

    void wrote(Batch batch);

    enum Result {
        STORED,
        /** Certainly nothing of it. */
        NOT_STORED,
        /** The commit was asked for, and no answer came. */
        UNCONFIRMED
    }

    /**
     * One transaction.
     *
     * @param members units of work, and snapshots, that were in it
     * @param events how many events of them were stored
     * @param conflicts members that were refused because another had taken the place of one of their events
     */
    record Batch(Result result, int members, int events, int conflicts, Duration took) {}
}

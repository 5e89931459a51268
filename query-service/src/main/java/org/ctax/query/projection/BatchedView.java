package org.ctax.query.projection;

/**
 * A view that gathers what a batch of events changes and writes it at once, before the batch's token is stored. One
 * thread at a time calls it. What {@link #flush()} wrote may have to be written again, with more after it: a crash
 * between the writing and the token repeats the batch.
 */
public interface BatchedView {
    String processingGroup();

    /** Writes everything gathered; throws where that is impossible, and the batch is then repeated or taken one by one. */
    void flush();

    /** Forgets what was gathered and not written, and whatever it knows of the database: another may write there now. */
    void discard();

    /** Empties the view before a replay. */
    void reset();
}

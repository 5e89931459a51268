package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * A need is open no more: it was met, or withdrawn.
 *
 * @param needId the need
 * @param entryId id of this closing, made by the client
 * @param outcome how it ended
 * @param reason why
 * @param valueDate the day from which it is closed
 */
@EventName("need.closed")
@Revision("1")
public record NeedClosed(UUID needId, UUID entryId, Outcome outcome, String reason, LocalDate valueDate)
        implements NeedEvent {
    /** How a need ends. */
    public enum Outcome {
        /** The gap is closed. Its requirement and what met it go on counting. */
        MET,
        /** It is not asked for any more. Its requirement counts no longer. */
        WITHDRAWN
    }
}

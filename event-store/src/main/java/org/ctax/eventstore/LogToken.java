package org.ctax.eventstore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serial;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/**
 * A position, and which event stands there. After a log is restored from a backup its positions are given anew: by the
 * event, whoever has read the lost ones is told apart from who has read those that took their place.
 */
final class LogToken extends GlobalSequenceTrackingToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String eventId;

    @JsonCreator
    LogToken(@JsonProperty("globalIndex") long globalIndex, @JsonProperty("eventId") String eventId) {
        super(globalIndex);
        this.eventId = eventId;
    }

    public String getEventId() {
        return eventId;
    }

    @Override
    public String toString() {
        return getGlobalIndex() + " (" + eventId + ")";
    }
}

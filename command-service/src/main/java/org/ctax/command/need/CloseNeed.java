package org.ctax.command.need;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.NeedClosed;

/** Say that a need is open no more. */
public record CloseNeed(
        @TargetAggregateIdentifier UUID need, UUID id, NeedClosed.Outcome outcome, String reason, LocalDate valueDate) {

    /** Refuses what no closing can be. */
    public CloseNeed {
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    NeedClosed event() {
        return new NeedClosed(need, id, outcome, reason, valueDate);
    }
}

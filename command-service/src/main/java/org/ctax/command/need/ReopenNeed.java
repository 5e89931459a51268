package org.ctax.command.need;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.need.NeedReopened;

/** Say that a closed need is open again. */
public record ReopenNeed(@TargetAggregateIdentifier UUID need, UUID id, String reason, LocalDate valueDate) {

    /** Refuses what no reopening can be. */
    public ReopenNeed {
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    NeedReopened event() {
        return new NeedReopened(need, id, reason, valueDate);
    }
}

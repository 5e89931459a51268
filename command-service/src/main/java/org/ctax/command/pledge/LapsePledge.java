package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What is not committed has run out of time. */
public record LapsePledge(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public LapsePledge {
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }
}

package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.visibility.Visibility;

/** Make the pledge known to others than it is. */
public record ChangePledgeVisibility(
        @TargetAggregateIdentifier UUID pledgeId, UUID id, Visibility visibility, String reason, LocalDate valueDate)
        implements PurseCommand {

    /** Refuses what no change can be. */
    public ChangePledgeVisibility {
        visibility = Limits.visibility("visibility", visibility);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }
}

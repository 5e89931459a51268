package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** The donor earmarks the pledge differently; what is allocated stays where it is. */
public record ReclassifyPledge(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        Earmark earmark,
        String reason,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public ReclassifyPledge {
        earmark = EarmarkRule.sound(earmark);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }
}

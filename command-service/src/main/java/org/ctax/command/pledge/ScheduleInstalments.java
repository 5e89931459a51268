package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** It is agreed when the pledge is to be paid; replaces the schedule before. */
public record ScheduleInstalments(
        @TargetAggregateIdentifier UUID pledgeId,
        UUID id,
        List<Instalment> instalments,
        LocalDate valueDate,
        @Nullable Visibility visibility)
        implements PurseCommand {
    /** Refuses what no entry can be. */
    public ScheduleInstalments {
        instalments = Schedule.inOrder(instalments);
        valueDate = Limits.day("valueDate", valueDate);
        visibility = visibility == null ? null : Limits.visibility("visibility", visibility);
    }
}

package org.ctax.command.pledge;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** An entry is a mistake; to correct the recording (the entry with the id of the pledge) is to correct it all. */
public record CorrectEntry(@TargetAggregateIdentifier UUID pledgeId, UUID id, UUID corrects, String reason)
        implements PurseCommand {
    /** Refuses a correction that does not say why. */
    public CorrectEntry {
        reason = Limits.text("reason", reason);
    }

    @Override
    public UUID subject() {
        return corrects;
    }

    /** A correction is as visible as what it corrects. */
    @Override
    public @Nullable Visibility visibility() {
        return null;
    }
}

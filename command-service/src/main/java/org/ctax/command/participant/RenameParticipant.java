package org.ctax.command.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.participant.ParticipantRenamed;

/** Give an organization another name from a day on. */
public record RenameParticipant(@TargetAggregateIdentifier UUID participant, String name, LocalDate from) {

    /** Refuses what no name can be. */
    public RenameParticipant {
        name = Limits.title("name", name);
        from = Limits.day("from", from);
    }

    ParticipantRenamed event() {
        return new ParticipantRenamed(participant, name, from);
    }
}

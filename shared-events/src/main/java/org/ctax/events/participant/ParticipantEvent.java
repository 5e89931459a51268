package org.ctax.events.participant;

import java.util.UUID;

/** What happens to an organization that takes part: a donor, an entity of the Task Force, a Member State, a provider. */
public sealed interface ParticipantEvent permits ParticipantRegistered, ParticipantRenamed {
    UUID participantId();
}

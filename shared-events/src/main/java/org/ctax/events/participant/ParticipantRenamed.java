package org.ctax.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * An organization bears another name from a day on; it keeps its code.
 *
 * @param participantId the organization
 * @param name the new name
 * @param from the first day of the new name
 */
@EventName("participant.renamed")
@Revision("1")
public record ParticipantRenamed(UUID participantId, String name, LocalDate from) implements ParticipantEvent {}

package org.ctax.events.participant;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * An organization was entered in the register.
 *
 * @param participantId its id, made by the client
 * @param code short code, unique in the exchange, such as {@code UNODC}
 * @param name its name as it stood on that day
 * @param kind as what it takes part
 * @param country ISO 3166-1 alpha-3 of a State; absent for others
 * @param origin where the fact comes from, such as a paragraph of a report; absent where the exchange itself is the source
 * @param visibility who may know of it
 */
@EventName("participant.registered")
@Revision("1")
public record ParticipantRegistered(
        UUID participantId,
        String code,
        String name,
        ParticipantKind kind,
        @Nullable String country,
        @Nullable String origin,
        Visibility visibility)
        implements ParticipantEvent {}

package org.ctax.command.participant;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Enter an organization in the register. */
public record RegisterParticipant(
        @TargetAggregateIdentifier UUID id,
        String code,
        String name,
        ParticipantKind kind,
        @Nullable String country,
        @Nullable String origin,
        Visibility visibility) {

    /** Refuses what no participant can be. */
    public RegisterParticipant {
        code = Limits.code("code", code);
        name = Limits.title("name", name);
        country = Limits.optionalCountry("country", country);
        origin = Limits.optionalTitle("origin", origin);
        visibility = Limits.visibilityInRegister("visibility", visibility);
    }

    ParticipantRegistered event() {
        return new ParticipantRegistered(id, code, name, kind, country, origin, visibility);
    }
}

package org.ctax.command.participant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.claim.Claims;
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Precondition;
import org.ctax.events.participant.ParticipantEvent;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.participant.ParticipantRenamed;
import org.jspecify.annotations.Nullable;

/** An organization that takes part. */
@AggregateRoot(type = "participant")
class Participant {
    static final String CODE = "participant-code";

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Entries<ParticipantEvent> entries = new Entries<>();
    private final Map<LocalDate, String> names = new HashMap<>();

    Participant() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterParticipant command, Claims claims) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        claims.claim(CODE, "code", command.code(), command.id());
        apply(command.event());
    }

    @CommandHandler
    void handle(RenameParticipant command) {
        if (command.name().equals(names.get(command.from()))) {
            return;
        }
        Precondition.hold();
        apply(command.event());
    }

    @EventSourcingHandler
    void on(ParticipantRegistered event) {
        id = event.participantId();
        entries.keep(event.participantId(), event);
    }

    @EventSourcingHandler
    void on(ParticipantRenamed event) {
        names.put(event.from(), event.name());
    }
}

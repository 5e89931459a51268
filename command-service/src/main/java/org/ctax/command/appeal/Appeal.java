package org.ctax.command.appeal;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import org.ctax.events.appeal.AppealEvent;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.jspecify.annotations.Nullable;

/** A set of requirements published together; the requirements are needs that name it. */
@AggregateRoot(type = "appeal")
class Appeal {
    static final String CODE = "appeal-code";

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Entries<AppealEvent> entries = new Entries<>();
    private @Nullable AppealRevised saying;

    Appeal() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishAppeal command, Claims claims) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        claims.claim(CODE, "code", command.code(), command.id());
        apply(command.event());
    }

    @CommandHandler
    void handle(ReviseAppeal command, Claims claims) {
        var before = requireNonNull(saying);
        var event = command.event(before);
        if (event.equals(before)) {
            return;
        }
        Precondition.hold();
        if (!event.code().equals(before.code())) {
            // The code that it had stays its own: whoever looks for that finds this appeal and no other.
            claims.claim(CODE, "code", event.code(), event.appealId());
        }
        apply(event);
    }

    @EventSourcingHandler
    void on(AppealPublished event) {
        id = event.appealId();
        entries.keep(event.appealId(), event);
        saying = new AppealRevised(
                event.appealId(),
                event.code(),
                event.name(),
                event.year(),
                event.start(),
                event.end(),
                event.countries());
    }

    @EventSourcingHandler
    void on(AppealRevised event) {
        saying = event;
    }
}

package org.ctax.command.transfer;

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
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Holdings;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Places;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.transfer.TransferVisibilityChanged;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;

/** Money that left one place and stands in another. */
@AggregateRoot(type = "transfer")
@SuppressWarnings("NullAway.Init") // its first event sets both
class Transfer {
    @AggregateIdentifier
    private UUID id;

    private TransferRecorded recorded;
    private boolean corrected;
    private final Holdings holdings = new Holdings();
    private final Entries<TransferEvent> entries = new Entries<>();

    Transfer() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        var authority = Authority.current();
        if (!(message.getPayload() instanceof RecordTransfer command)) {
            authority.mustOwn(id == null ? Holding.NONE : holdings.now(), Role.DONOR, Role.TASK_FORCE);
            return;
        }
        authority.mustBe(Role.DONOR, Role.TASK_FORCE);
        authority.mustBeFor("transferor", command.transferor());
        if (id != null) {
            authority.mustHaveBegun(holdings.now(), recorded.transferor());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordTransfer command, Lookups lookups) {
        if (!entries.hold(command.id(), command.event())) {
            Authority.current().mustBeOfItsKind(lookups);
            lookups.requireParticipant("transferor", command.transferor());
            lookups.requireParticipant("recipient", command.recipient());
            Places.mustExist("from", command.from(), lookups);
            if (command.to() != null) {
                Places.mustExist("to", command.to(), lookups);
            }
            apply(command.event());
        }
    }

    @CommandHandler
    void handle(CorrectTransfer command) {
        var correction = command.event(recorded, holdings.of(command.id()).visibility());
        if (!entries.hold(command.id(), correction)) {
            if (corrected) {
                throw Refusal.conflict("ALREADY_CORRECTED", null, "The transfer was corrected before");
            }
            apply(correction);
        }
    }

    @CommandHandler
    void handle(ChangeTransferVisibility command) {
        var change = command.event(holdings.now().ofRecord(command.visibility()));
        if (!entries.hold(command.id(), change)) {
            holdings.now().mustNotBe(change.visibility());
            apply(change);
        }
    }

    @EventSourcingHandler
    void on(TransferRecorded event) {
        id = event.transferId();
        holdings.begin(event.visibility(), event.transferor());
        recorded = event;
        entries.keep(event.transferId(), event);
    }

    @EventSourcingHandler
    void on(TransferCorrected event) {
        corrected = true;
        holdings.keep(event.entryId());
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(TransferVisibilityChanged event) {
        holdings.change(event.entryId(), event.visibility());
        entries.keep(event.entryId(), event);
    }
}

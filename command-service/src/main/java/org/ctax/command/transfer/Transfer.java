package org.ctax.command.transfer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Places;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.web.Refusal;

/** Money that left one place and stands in another. */
@AggregateRoot(type = "transfer")
@SuppressWarnings("NullAway.Init") // its first event sets both
class Transfer {
    @AggregateIdentifier
    private UUID id;

    private TransferRecorded recorded;
    private boolean corrected;
    private final Entries<TransferEvent> entries = new Entries<>();

    Transfer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordTransfer command, Lookups lookups) {
        if (!entries.hold(command.id(), command.event())) {
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
        var correction = command.event(recorded);
        if (!entries.hold(command.id(), correction)) {
            if (corrected) {
                throw Refusal.conflict("ALREADY_CORRECTED", null, "The transfer was corrected before");
            }
            apply(correction);
        }
    }

    @EventSourcingHandler
    void on(TransferRecorded event) {
        id = event.transferId();
        recorded = event;
        entries.keep(event.transferId(), event);
    }

    @EventSourcingHandler
    void on(TransferCorrected event) {
        corrected = true;
        entries.keep(event.entryId(), event);
    }
}

package org.ctax.command.pledge;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;

/** A promise and all that became of it, decided in one place: two clerks cannot both win its last dollar. */
@SuppressWarnings("NullAway.Init") // its first event sets both
class Pledge {
    @AggregateIdentifier
    private UUID id;

    private Purse purse;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPledge command) {
        var recording = new Recording(command);
        if (id == null) {
            recording.decide().forEach(AggregateLifecycle::apply);
        } else if (!recording.isAlreadyIn(purse)) {
            throw idTaken();
        }
    }

    @CommandHandler
    void handle(IncreasePledge command) {
        enter(command);
    }

    @CommandHandler
    void handle(CutPledge command) {
        enter(command);
    }

    @CommandHandler
    void handle(WithdrawPledge command) {
        enter(command);
    }

    @CommandHandler
    void handle(LapsePledge command) {
        enter(command);
    }

    @CommandHandler
    void handle(ScheduleInstalments command) {
        enter(command);
    }

    @CommandHandler
    void handle(MakeCommitment command) {
        enter(command);
    }

    @CommandHandler
    void handle(ReceiveContribution command) {
        enter(command);
    }

    @CommandHandler
    void handle(RefundContribution command) {
        enter(command);
    }

    @CommandHandler
    void handle(CorrectEntry command) {
        enter(command);
    }

    @CommandHandler
    void handle(ReleaseAllocation command) {
        enter(command);
    }

    @CommandHandler
    void handle(ReclassifyPledge command) {
        enter(command);
    }

    @CommandHandler
    void handle(AllocateMoney command, Targets targets) {
        if (!isRepeated(command)) {
            mustAllow(command.target(), targets);
            enter(command);
        }
    }

    @CommandHandler
    void handle(ReassignAllocation command, Targets targets) {
        if (!isRepeated(command)) {
            mustAllow(command.target(), targets);
            enter(command);
        }
    }

    @EventSourcingHandler
    void on(PledgeEvent event) {
        id = event.pledgeId();
        purse = event instanceof PledgeRecorded recording ? Purse.opened(recording) : purse.after(event);
    }

    private void enter(PurseCommand command) {
        if (!isRepeated(command)) {
            new PurseRules(purse).decide(command).forEach(AggregateLifecycle::apply);
        }
    }

    private boolean isRepeated(PurseCommand command) {
        var made = purse.entries().find(command.id()).map(Entry::event);
        if (made.isPresent()
                && !made.get().equals(new EntryWriter(purse).entry(command, Consequences.of(made.get())))) {
            throw idTaken();
        }
        return made.isPresent();
    }

    private void mustAllow(AllocationTarget target, Targets targets) {
        new EarmarkRule(purse.earmark()).mustAdmit(targets.open(target));
    }

    private static Refusal idTaken() {
        return Refusal.conflict("ID_TAKEN", "id", "Something else was entered under this id before");
    }
}

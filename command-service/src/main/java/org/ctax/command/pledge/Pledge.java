package org.ctax.command.pledge;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.claim.ClaimRelease;
import org.ctax.command.claim.Claims;
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Precondition;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.web.access.Role;

/** A promise and all that became of it, decided in one place: two clerks cannot both win its last dollar. */
@AggregateRoot(type = "pledge")
@SuppressWarnings("NullAway.Init") // its first event sets both
class Pledge {
    @AggregateIdentifier
    private UUID id;

    private Purse purse;

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        var authority = Authority.current();
        if (message.getPayload() instanceof RecordPledge command) {
            authority.mustBe(Role.DONOR);
            authority.mustBeFor("donor", command.donor());
            if (id != null) {
                authority.mustHaveBegun(purse.holding(), purse.recording().donor());
            }
        } else {
            authority.mustOwn(purse == null ? Holding.NONE : purse.holding(), Role.DONOR);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordPledge command, Lookups lookups, Claims claims) {
        var recording = new Recording(command);
        if (id == null) {
            Precondition.hold();
            Authority.current().mustBeOfItsKind(lookups);
            recording.mustNameWhatExists(lookups);
            recording.reference().claim(claims);
            recording.entries().forEach(AggregateLifecycle::apply);
        } else if (!recording.isAlreadyIn(purse)) {
            throw Entries.taken();
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
    void handle(ReleaseAllocation command) {
        enter(command);
    }

    @CommandHandler
    void handle(ChangePledgeVisibility command) {
        enter(command);
    }

    @CommandHandler
    void handle(ReclassifyPledge command, Lookups lookups) {
        if (isNew(command)) {
            EarmarkRule.mustExist(command.earmark(), lookups);
            decide(command);
        }
    }

    @CommandHandler
    void handle(CorrectEntry command, ClaimRelease claims) {
        if (isNew(command)) {
            decide(command);
            if (purse.isVoid()) {
                purse.reference().release(claims);
            }
        }
    }

    @CommandHandler
    void handle(AllocateMoney command, Lookups lookups) {
        if (isNew(command)) {
            earmarkMustAllow(command.target(), lookups);
            decide(command);
        }
    }

    @CommandHandler
    void handle(ReassignAllocation command, Lookups lookups) {
        if (isNew(command)) {
            earmarkMustAllow(command.target(), lookups);
            decide(command);
        }
    }

    @EventSourcingHandler
    void on(PledgeEvent event) {
        id = event.pledgeId();
        purse = event instanceof PledgeRecorded recording ? Purse.opened(recording) : purse.after(event);
    }

    private void enter(PurseCommand command) {
        if (isNew(command)) {
            decide(command);
        }
    }

    private boolean isNew(PurseCommand command) {
        var made = purse.books().find(command.id()).map(Entry::event);
        if (made.isEmpty()) {
            Precondition.hold();
        } else if (!made.get().equals(new EntryWriter(purse).entry(command, Consequences.of(made.get())))) {
            throw Entries.taken();
        }
        return made.isEmpty();
    }

    private void decide(PurseCommand command) {
        new PurseRules(purse).decide(command).forEach(AggregateLifecycle::apply);
    }

    private void earmarkMustAllow(AllocationTarget target, Lookups lookups) {
        new EarmarkRule(purse.earmark()).mustAdmit(new Targets(lookups).open(target));
    }
}

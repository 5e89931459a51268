package org.ctax.command.pledge;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Lookups;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.Stage;

/** The first entries in the books of a pledge: the promise, and where it is fulfilled at once what fulfils it. */
record Recording(RecordPledge command) {

    void mustNameWhatExists(Lookups lookups) {
        lookups.requireParticipant("donor", command.donor());
        lookups.requireParticipant("recipient", command.recipient());
        EarmarkRule.mustExist(command.earmark(), lookups);
    }

    DonorReference reference() {
        return new DonorReference(command.donor(), command.reference(), command.pledgeId());
    }

    /** True where the books begin with just what this command asks for. */
    boolean isAlreadyIn(Purse purse) {
        var ids = Stream.concat(
                Stream.of(command.pledgeId()), Stream.of(Stage.values()).map(this::idOf));
        return entries()
                .equals(ids.flatMap(id -> purse.books().find(id).stream())
                        .map(Entry::event)
                        .toList());
    }

    List<PledgeEvent> entries() {
        var stage = command.fulfilled();
        return stage == null || stage == Stage.PLEDGED
                ? List.of(promise())
                : List.of(promise(), stage == Stage.COMMITTED ? commitment() : contribution());
    }

    private PledgeRecorded promise() {
        return new PledgeRecorded(
                command.pledgeId(),
                command.pledgeId(),
                command.donor(),
                command.recipient(),
                command.reference(),
                command.amount(),
                command.equivalent(),
                command.rate(),
                command.valueDate(),
                command.kind(),
                command.form(),
                command.description(),
                command.conditions(),
                command.earmark(),
                command.instalments(),
                command.origin(),
                command.illustrative(),
                Holding.known(command.visibility(), command.donor()));
    }

    private CommitmentMade commitment() {
        return new CommitmentMade(
                command.pledgeId(),
                idOf(Stage.COMMITTED),
                command.amount(),
                command.equivalent(),
                command.rate(),
                command.reference(),
                false,
                command.valueDate(),
                Holding.known(command.visibility(), command.donor()));
    }

    private ContributionReceived contribution() {
        return new ContributionReceived(
                command.pledgeId(),
                idOf(Stage.RECEIVED),
                command.amount(),
                command.amount(),
                command.equivalent(),
                command.rate(),
                command.form(),
                command.reference(),
                false,
                command.valueDate(),
                Holding.known(command.visibility(), command.donor()));
    }

    /** The client makes one id; that of the entry beside it follows from it. */
    private UUID idOf(Stage stage) {
        return DerivedId.of(command.pledgeId().toString(), stage.name());
    }
}

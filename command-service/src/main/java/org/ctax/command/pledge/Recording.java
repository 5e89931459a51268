package org.ctax.command.pledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.Stage;

/** The first entries in the books of a pledge: the promise, and where it is fulfilled at once what fulfils it. */
record Recording(RecordPledge command) {

    List<PledgeEvent> decide() {
        if (command.amount().isNegative()) {
            throw Refusal.rule("NOT_POSITIVE", "amount", "Nobody promises less than nothing");
        }
        Schedule.mustFit(command.instalments(), command.amount());
        return entries();
    }

    /** True where the books begin with just what this command asks for. */
    boolean isAlreadyIn(Purse purse) {
        var ids = Stream.concat(
                Stream.of(command.pledgeId()), Stream.of(Stage.values()).map(stage -> idOf(stage)));
        return entries()
                .equals(ids.flatMap(id -> purse.entries().find(id).stream())
                        .map(Entry::event)
                        .toList());
    }

    private List<PledgeEvent> entries() {
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
                Schedule.inOrder(command.instalments()),
                command.origin(),
                command.illustrative(),
                command.visibility());
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
                command.visibility());
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
                command.visibility());
    }

    /** The client makes one id; that of the entry beside it follows from it. */
    private UUID idOf(Stage stage) {
        return UUID.nameUUIDFromBytes((command.pledgeId() + "/" + stage).getBytes(StandardCharsets.UTF_8));
    }
}

package org.ctax.command.pledge;

import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.events.pledge.Release;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Writes a command down as the entry that it makes. */
record EntryWriter(Purse purse) {

    PledgeEvent entry(PurseCommand command, Consequences follow) {
        var to = purse.recording().pledgeId();
        return switch (command) {
            case IncreasePledge c ->
                new PledgeIncreased(
                        to, c.id(), c.amount(), c.equivalent(), c.rate(), c.reason(), c.valueDate(), visible(c));
            case CutPledge c ->
                new PledgeCut(to, c.id(), c.amount(), c.reason(), follow.released(), c.valueDate(), visible(c));
            case WithdrawPledge c ->
                new PledgeWithdrawn(
                        to, c.id(), decided(follow), c.reason(), follow.released(), c.valueDate(), visible(c));
            case LapsePledge c ->
                new PledgeLapsed(to, c.id(), decided(follow), c.reason(), follow.released(), c.valueDate(), visible(c));
            case ScheduleInstalments c ->
                new InstalmentsScheduled(to, c.id(), c.instalments(), c.valueDate(), visible(c));
            case MakeCommitment c ->
                new CommitmentMade(
                        to,
                        c.id(),
                        c.amount(),
                        c.equivalent(),
                        c.rate(),
                        c.reference(),
                        c.overFulfilment() && follow.beyondPledge(),
                        c.valueDate(),
                        visible(c));
            case ReceiveContribution c ->
                new ContributionReceived(
                        to,
                        c.id(),
                        c.amount(),
                        purse.credited(c.amount(), c.rate()),
                        c.equivalent(),
                        c.rate(),
                        c.form(),
                        c.reference(),
                        c.overFulfilment() && follow.beyondPledge(),
                        c.valueDate(),
                        visible(c));
            case RefundContribution c ->
                new ContributionRefunded(
                        to,
                        c.id(),
                        c.contribution(),
                        c.amount(),
                        c.reason(),
                        follow.released(),
                        c.valueDate(),
                        visible(c));
            case CorrectEntry c -> correction(c.id(), c.corrects(), c.reason(), follow.released());
            case AllocateMoney c ->
                new AllocationMade(to, c.id(), c.target(), c.amount(), c.source(), c.valueDate(), visible(c));
            case ReleaseAllocation c ->
                new AllocationReleased(
                        to, c.id(), c.allocation(), amount(c.amount(), follow), c.reason(), c.valueDate(), visible(c));
            case ReassignAllocation c ->
                new AllocationReassigned(
                        to,
                        c.id(),
                        c.allocation(),
                        c.target(),
                        amount(c.amount(), follow),
                        c.reason(),
                        c.valueDate(),
                        visible(c));
            case ReclassifyPledge c ->
                new PledgeReclassified(to, c.id(), c.earmark(), c.reason(), c.valueDate(), visible(c));
            case ChangePledgeVisibility c ->
                new PledgeVisibilityChanged(
                        to, c.id(), purse.holding().ofRecord(c.visibility()), c.reason(), c.valueDate());
        };
    }

    /** A correction has the value date of what it corrects, and whoever may see the one may see the other. */
    EntryCorrected correction(UUID id, UUID corrects, String reason, List<Release> released) {
        var mistake = purse.eventOf(corrects);
        return new EntryCorrected(
                purse.recording().pledgeId(),
                id,
                corrects,
                reason,
                released,
                mistake.valueDate(),
                purse.holdingOf(id, corrects).visibility());
    }

    private Visibility visible(PurseCommand command) {
        return purse.holdingOf(command.id(), command.subject()).ofEntry(command.visibility());
    }

    private MonetaryAmount amount(@Nullable MonetaryAmount asked, Consequences follow) {
        return asked == null ? decided(follow) : asked;
    }

    private MonetaryAmount decided(Consequences follow) {
        var amount = follow.amount();
        return amount == null ? Amounts.zero(purse.currency()) : amount;
    }
}

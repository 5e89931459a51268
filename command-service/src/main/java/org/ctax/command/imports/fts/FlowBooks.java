package org.ctax.command.imports.fts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Jointly;
import org.ctax.command.desk.Lookups;
import org.ctax.command.imports.fts.FlowMeaning.Purse;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;
import org.ctax.command.imports.fts.FlowMeaning.Transfer;
import org.ctax.command.pledge.AllocateMoney;
import org.ctax.command.pledge.CorrectEntry;
import org.ctax.command.pledge.MakeCommitment;
import org.ctax.command.pledge.ReceiveContribution;
import org.ctax.command.pledge.ReclassifyPledge;
import org.ctax.command.pledge.RecordPledge;
import org.ctax.command.transfer.CorrectTransfer;
import org.ctax.command.transfer.RecordTransfer;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.FlowPosted;
import org.ctax.events.fts.FlowPosted.Manner;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.Placement;
import org.ctax.events.transfer.TransferVisibilityChanged;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Enters in the books of the exchange what a flow means, and takes it back where it means something else.
 *
 * @param turn how often something was noted of this flow before; each turn makes entries of its own
 * @param reason why entries are corrected
 */
record FlowBooks(Flow flow, int turn, String reason, Jointly jointly, Lookups lookups) {

    FlowPosted post(FlowMeaning meaning) {
        new Surroundings(flow, jointly).enter(meaning);
        return switch (meaning) {
            case Purse purse -> purse(purse);
            case Transfer transfer -> transfer(transfer);
            case TakenBack back -> takenBack(back);
        };
    }

    /** What stands as {@code before} stands as {@code after} from now on, with no more corrected than must be. */
    FlowPosted move(FlowPosted posted, FlowMeaning before, FlowMeaning after) {
        if (before instanceof Purse old && after instanceof Purse now && posted.manner() == Manner.PURSE) {
            return movePurse(posted, old, now);
        }
        takeBack(posted);
        return post(after);
    }

    /** Progress is no correction: what else changed is corrected as of the old stage, then the money moves on. */
    private FlowPosted movePurse(FlowPosted posted, Purse old, Purse now) {
        boolean further = now.sum().stage().compareTo(old.sum().stage()) > 0;
        var corrected = further ? now.as(old.sum().stage(), old.sum().day()) : now;
        var moved = posted;
        if (!corrected.equals(old)) {
            if (corrected.in(old.at()).equals(old)) {
                moved = replace(posted, corrected);
            } else {
                takeBack(posted);
                moved = post(corrected);
            }
        }
        return further ? progress(moved, now) : moved;
    }

    void takeBack(FlowPosted posted) {
        var unused = switch (posted.manner()) {
            case PURSE -> {
                othersMustHaveEnteredNothing(posted);
                yield jointly.carryOut(new CorrectEntry(posted.record(), entry("void"), posted.record(), reason));
            }
            case TAKEN_FROM_PURSE ->
                jointly.carryOut(new CorrectEntry(
                        posted.record(), entry("void"), posted.entries().getFirst(), reason));
            case TRANSFER, RETURN -> {
                othersMustHaveEnteredNothing(posted);
                yield jointly.carryOut(new CorrectTransfer(posted.record(), entry("void"), reason));
            }
        };
    }

    /** An import does not undo what people did, and what is entered in its stead is public. */
    private void othersMustHaveEnteredNothing(FlowPosted posted) {
        var entered = new HashSet<UUID>();
        var visibility = Visibility.PUBLIC;
        for (var event : lookups.eventsOf(posted.record())) {
            switch (event) {
                case PledgeVisibilityChanged changed -> visibility = changed.visibility();
                case TransferVisibilityChanged changed -> visibility = changed.visibility();
                case EntryCorrected correction -> entered.remove(correction.corrects());
                case PledgeEvent other -> entered.add(other.entryId());
                default -> {}
            }
        }
        posted.entries().forEach(entered::remove);
        if (!entered.isEmpty() || !visibility.equals(Visibility.PUBLIC)) {
            throw Refusal.conflict(
                    "ENTERED_BY_OTHERS",
                    null,
                    "FTS changed this flow, and people entered something in its record or hid it: take that back first");
        }
    }

    private FlowPosted purse(Purse purse) {
        var sum = purse.sum();
        var id = record();
        var unused = jointly.carryOut(new RecordPledge(
                id,
                organization(purse.donor()),
                organization(sum.recipient()),
                reference(),
                sum.amount(),
                sum.equivalent(),
                sum.rate(),
                sum.day(),
                PledgeKind.VOLUNTARY,
                form(purse),
                Words.text(flow.text().description()),
                null,
                purse.at().earmark(),
                List.of(),
                sum.stage(),
                origin(),
                false,
                Visibility.PUBLIC));
        var entries = new ArrayList<>(List.of(id));
        if (sum.stage() != Stage.PLEDGED) {
            entries.add(DerivedId.of(id.toString(), sum.stage().name()));
        }
        return allocated(id, purse, entries);
    }

    /** The same money stands elsewhere. */
    private FlowPosted replace(FlowPosted posted, Purse purse) {
        new Surroundings(flow, jointly).enter(purse);
        var entries = new ArrayList<>(posted.entries());
        var allocation = posted.allocation();
        if (allocation != null) {
            var unused = jointly.carryOut(new CorrectEntry(posted.record(), entry("free"), allocation, reason));
        }
        var unused = jointly.carryOut(new ReclassifyPledge(
                posted.record(),
                entry("earmark"),
                purse.at().earmark(),
                reason,
                purse.sum().day(),
                null));
        entries.add(entry("earmark"));
        return allocated(posted.record(), purse, entries);
    }

    /** Where it stands at a need it is all for that need; a need that people closed gets nothing. */
    private FlowPosted allocated(UUID pledge, Purse purse, List<UUID> entries) {
        var need = purse.at().need().map(FtsIds::need);
        var amount = purse.sum().amount();
        boolean open =
                need.flatMap(lookups::need).filter(Lookups.KnownNeed::open).isPresent();
        if (!open || !amount.isPositive()) {
            return new FlowPosted(reports(), Manner.PURSE, pledge, entries, null);
        }
        var target = new AllocationTarget(AllocationTarget.Kind.NEED, need.orElseThrow());
        var allocation = entry("allocation");
        var unused = jointly.carryOut(new AllocateMoney(
                pledge, allocation, target, amount, null, purse.sum().day(), null));
        entries.add(allocation);
        return new FlowPosted(reports(), Manner.PURSE, pledge, entries, allocation);
    }

    private FlowPosted progress(FlowPosted posted, Purse purse) {
        var sum = purse.sum();
        if (!sum.amount().isPositive()) {
            return posted;
        }
        var id = entry("progress");
        var unused = jointly.carryOut(
                sum.stage() == Stage.COMMITTED
                        ? new MakeCommitment(
                                posted.record(),
                                id,
                                sum.amount(),
                                sum.equivalent(),
                                sum.rate(),
                                reference(),
                                false,
                                sum.day(),
                                null)
                        : new ReceiveContribution(
                                posted.record(),
                                id,
                                sum.amount(),
                                sum.equivalent(),
                                sum.rate(),
                                form(purse),
                                reference(),
                                false,
                                sum.day(),
                                null));
        var entries = new ArrayList<>(posted.entries());
        entries.add(id);
        return new FlowPosted(reports(), Manner.PURSE, posted.record(), entries, posted.allocation());
    }

    private FlowPosted transfer(Transfer transfer) {
        return transferred(
                Manner.TRANSFER,
                transfer,
                transfer.transferor(),
                transfer.from().placement(),
                transfer.to().placement());
    }

    /** Of the pledge that it names where that is the same money, else of nothing in particular: sums are the same. */
    private FlowPosted takenBack(TakenBack back) {
        var parent = back.parent();
        if (parent != null
                && !parent.equals(flow.id())
                && !lookups.eventsOf(FtsIds.reportsOnFlow(parent)).isEmpty()) {
            try {
                var entry = entry("taken");
                var why = "FTS flow " + flow.id() + " takes it back";
                var purse = (UUID) requireNonNull(
                        jointly.carryOut(new DiminishFlow(FtsIds.reportsOnFlow(parent), flow.id(), back, entry, why)));
                return new FlowPosted(reports(), Manner.TAKEN_FROM_PURSE, purse, List.of(entry), null);
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                // Other money, or not enough of it left: nothing was done.
            }
        }
        return returned(back);
    }

    /** What was taken from a pledge stands on its own. */
    FlowPosted standAlone(FlowPosted posted, TakenBack back) {
        takeBack(posted);
        return returned(back);
    }

    private FlowPosted returned(TakenBack back) {
        return transferred(Manner.RETURN, back, back.donor(), back.at().placement(), null);
    }

    private FlowPosted transferred(
            Manner manner, FlowMeaning meaning, @Nullable String from, Placement leaves, @Nullable Placement reaches) {
        var sum = meaning.sum();
        var id = record();
        var unused = jointly.carryOut(new RecordTransfer(
                id,
                organization(from),
                reaches == null ? null : organization(sum.recipient()),
                reference(),
                leaves,
                reaches,
                sum.amount(),
                sum.equivalent(),
                sum.rate(),
                sum.stage(),
                Words.text(flow.text().description()),
                origin(),
                sum.day(),
                Visibility.PUBLIC));
        return new FlowPosted(reports(), manner, id, List.of(), null);
    }

    static Object taking(UUID purse, DiminishFlow command) {
        var sum = command.back().sum();
        MonetaryAmount amount = sum.amount();
        return sum.stage() == Stage.RECEIVED
                ? new org.ctax.command.pledge.RefundContribution(
                        purse, command.entry(), null, amount, command.reason(), sum.day(), null)
                : new org.ctax.command.pledge.CutPledge(
                        purse, command.entry(), amount, command.reason(), sum.day(), null);
    }

    private UUID reports() {
        return FtsIds.reportsOnFlow(flow.id());
    }

    private UUID record() {
        return turn == 0 ? FtsIds.flow(flow.id()) : entry("record");
    }

    private UUID entry(String what) {
        return FtsIds.entry(flow.id(), what + ":" + turn);
    }

    private static @Nullable UUID organization(@Nullable String id) {
        return id == null ? null : FtsIds.organization(id);
    }

    private static PledgeForm form(Purse purse) {
        return purse.inKind() ? PledgeForm.IN_KIND : PledgeForm.CASH;
    }

    private String reference() {
        return "FTS " + flow.id();
    }

    private String origin() {
        return "FTS flow " + flow.id();
    }
}

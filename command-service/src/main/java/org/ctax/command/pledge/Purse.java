package org.ctax.command.pledge;

import java.util.List;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Narrowing;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.events.pledge.Release;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** The money of one pledge after all that happened to it: pure arithmetic, without an opinion on what may happen next. */
record Purse(PledgeRecorded recording, Visibility visibility, Stages stages, Allocations allocations, Books books) {

    static Purse opened(PledgeRecorded recording) {
        var currency = recording.amount().getCurrency();
        return new Purse(
                        recording,
                        recording.visibility(),
                        Stages.none(currency),
                        Allocations.none(currency),
                        Books.NONE)
                .after(recording);
    }

    CurrencyUnit currency() {
        return recording.amount().getCurrency();
    }

    /** Whose it is, and who may know of it. */
    Holding holding() {
        return Holding.of(visibility, recording.donor());
    }

    /** Who may know of what is entered about an entry; of one that is there already, who might when it was made. */
    Holding holdingOf(UUID entry, UUID subject) {
        var record = books.find(entry).map(Entry::record).orElse(visibility);
        var known = books.find(subject)
                .filter(about -> !about.isKnownAsThePledge())
                .map(about -> Narrowing.both(record, about.event().visibility()))
                .orElse(record);
        return Holding.of(known, recording.donor());
    }

    DonorReference reference() {
        return new DonorReference(recording.donor(), recording.reference(), recording.pledgeId());
    }

    /** What is not allocated yet. */
    MonetaryAmount unallocated() {
        return stages.pledged().subtract(allocations.total());
    }

    /** What it may be used for now. */
    Earmark earmark() {
        return books.newest(PledgeReclassified.class)
                .map(PledgeReclassified::earmark)
                .orElse(recording.earmark());
    }

    /** A donor that withdrew promises no more; what is committed is still owed. */
    boolean isClosed() {
        return isVoid()
                || books.newest(PledgeWithdrawn.class).isPresent()
                || books.newest(PledgeLapsed.class).isPresent();
    }

    /** The whole pledge was a mistake. */
    boolean isVoid() {
        return books.find(recording.entryId()).filter(Entry::stands).isEmpty();
    }

    /** What was entered under an id; of an id that is not in the books, what they begin with. */
    PledgeEvent eventOf(UUID entry) {
        return books.find(entry).map(Entry::event).orElse(recording);
    }

    /** An amount as the purse counts it: converted by the rate that was given, where it came in another currency. */
    MonetaryAmount credited(MonetaryAmount amount, @Nullable ExchangeRate rate) {
        return Currencies.credited(amount, rate, currency());
    }

    Purse after(PledgeEvent event) {
        return switch (event) {
            case PledgeRecorded e -> entered(e, promising(e.amount()));
            case PledgeIncreased e -> entered(e, promising(e.amount()));
            case PledgeCut e -> entered(e, promisingLess(e.amount(), e.released()));
            case PledgeWithdrawn e -> entered(e, promisingLess(e.amount(), e.released()));
            case PledgeLapsed e -> entered(e, promisingLess(e.amount(), e.released()));
            case CommitmentMade e -> entered(e, Change.of(stages.committing(e.amount())));
            case ContributionReceived e -> entered(e, Change.of(stages.receiving(e.credited())));
            case ContributionRefunded e -> entered(e, Change.of(stages.refunding(e.amount()), e.released()));
            case InstalmentsScheduled e -> entered(e, Change.none(currency()));
            case PledgeReclassified e -> entered(e, Change.none(currency()));
            case PledgeVisibilityChanged e -> knownTo(e.visibility()).entered(e, Change.none(currency()));
            case AllocationMade e ->
                entered(e, Change.none(currency())).allocated(e, e.target(), e.amount(), e.source());
            case AllocationReleased e -> entered(e, taking(e.amount(), e.allocation()));
            case AllocationReassigned e ->
                entered(e, taking(e.amount(), e.allocation()))
                        .allocated(e, e.target(), e.amount(), sourceOf(e.allocation()));
            case EntryCorrected e -> corrected(e);
        };
    }

    private Change promising(MonetaryAmount more) {
        return Change.of(stages.promising(more));
    }

    private Change promisingLess(MonetaryAmount less, List<Release> released) {
        return Change.of(stages.promising(less.negate()), released);
    }

    private Change taking(MonetaryAmount amount, UUID allocation) {
        return Change.of(Stages.none(currency()), List.of(new Release(allocation, amount)));
    }

    private Purse entered(PledgeEvent event, Change change) {
        return new Purse(
                recording,
                visibility,
                stages.plus(change.stages()),
                allocations.changedBy(change.allocations()),
                books.plus(event, change, visibility));
    }

    private Purse knownTo(Visibility others) {
        return new Purse(recording, others, stages, allocations, books);
    }

    private Purse allocated(PledgeEvent by, AllocationTarget target, MonetaryAmount amount, @Nullable UUID source) {
        var allocation = new Allocation(books.nextNumber(), by.entryId(), target, amount, source);
        return new Purse(recording, visibility, stages, allocations.plus(allocation), books);
    }

    private @Nullable UUID sourceOf(UUID allocation) {
        return allocations.find(allocation).map(Allocation::source).orElse(null);
    }

    /** As if the mistake had never been made: what it changed is changed back, what it allocated is gone. */
    private Purse corrected(EntryCorrected correction) {
        var mistake = correction.corrects();
        var back = books.find(mistake).map(entry -> entry.change().negated()).orElseGet(() -> Change.none(currency()));
        return new Purse(
                        recording,
                        visibility,
                        stages.plus(back.stages()),
                        allocations.without(mistake).changedBy(back.allocations()),
                        books.corrected(mistake))
                .entered(correction, Change.of(Stages.none(currency()), correction.released()));
    }
}

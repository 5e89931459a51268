package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.Instalment;
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
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a pledge amount to: three cumulative stages, and allocations that draw on them. It decides nothing:
 * whatever selection of entries it is given, it adds up, never below zero.
 */
final class Purse {
    final Layers pledged = new Layers();
    final Layers committed = new Layers();
    final Layers received = new Layers();
    final Map<UUID, Allocated> allocations = new LinkedHashMap<>();

    @Nullable
    PledgeEvent ending;

    private final PledgeRecorded recording;
    private final Book book;
    private final Map<UUID, PledgeEvent> counted = new HashMap<>();
    private final Map<UUID, Taken> taken = new HashMap<>();
    private final Map<UUID, PledgeReclassified> reclassified = new LinkedHashMap<>();
    private final Map<UUID, InstalmentsScheduled> scheduled = new LinkedHashMap<>();

    /** An allocation and what is left of it. */
    record Allocated(AllocationTarget target, BigDecimal amount) {}

    private record Taken(List<Layer> pledged, List<Layer> committed, List<Layer> received) {}

    private Purse(PledgeRecorded recording, Book book) {
        this.recording = recording;
        this.book = book;
    }

    /**
     * Adds up.
     *
     * @param recording how the purse began, whether that is counted or not
     */
    static Purse of(PledgeRecorded recording, List<?> counted, Book book) {
        var purse = new Purse(recording, book);
        counted.forEach(event -> purse.count((PledgeEvent) event));
        return purse;
    }

    private void count(PledgeEvent event) {
        counted.put(event.entryId(), event);
        switch (event) {
            case PledgeRecorded e ->
                pledged.add(book.worth(e.entryId(), e.amount(), e.equivalent(), e.rate(), e.valueDate()));
            case PledgeIncreased e ->
                pledged.add(book.worth(e.entryId(), e.amount(), e.equivalent(), e.rate(), e.valueDate()));
            case PledgeCut e -> shrink(e, e.amount(), e.released());
            case PledgeWithdrawn e -> {
                shrink(e, e.amount(), e.released());
                ending = e;
            }
            case PledgeLapsed e -> {
                shrink(e, e.amount(), e.released());
                ending = e;
            }
            case CommitmentMade e -> {
                committed.add(book.worth(e.entryId(), e.amount(), e.equivalent(), e.rate(), e.valueDate()));
                raise(e.entryId());
            }
            case ContributionReceived e -> {
                received.add(worthOf(e));
                raise(e.entryId());
            }
            case ContributionRefunded e -> refund(e);
            case EntryCorrected e -> correct(e);
            case AllocationMade e ->
                allocations.put(e.entryId(), new Allocated(e.target(), Amounts.valueOf(e.amount())));
            case AllocationReleased e ->
                draw(e.allocation(), Amounts.valueOf(e.amount()).negate());
            case AllocationReassigned e -> {
                draw(e.allocation(), Amounts.valueOf(e.amount()).negate());
                allocations.put(e.entryId(), new Allocated(e.target(), Amounts.valueOf(e.amount())));
            }
            case PledgeReclassified e -> reclassified.put(e.entryId(), e);
            // A schedule says when money is due; it moves none.
            case InstalmentsScheduled e -> scheduled.put(e.entryId(), e);
            case PledgeVisibilityChanged _ -> {
                // Who may know of it moves no money.
            }
        }
    }

    private Layer worthOf(ContributionReceived e) {
        return book.worth(e.entryId(), e.credited(), statedOf(e), e.rate(), e.valueDate());
    }

    /** What came in the display currency is worth what came, whatever the rate to the currency of the purse. */
    static MonetaryAmount statedOf(ContributionReceived e) {
        var equivalent = e.equivalent();
        return equivalent == null ? e.received() : equivalent;
    }

    /** What is received is also committed, and what is committed also pledged, at the worth of the entry that raised it. */
    private void raise(UUID entry) {
        raise(received, committed, entry);
        raise(committed, pledged, entry);
    }

    private static void raise(Layers higher, Layers lower, UUID entry) {
        var missing = higher.total().subtract(lower.total());
        if (missing.signum() > 0) {
            var newest = higher.copy();
            newest.takeOldest(higher.total().subtract(missing));
            newest.rest().forEach(layer -> lower.add(layer.by(entry)));
        }
    }

    private void shrink(PledgeEvent event, MonetaryAmount amount, List<Release> released) {
        taken.put(event.entryId(), new Taken(pledged.takeNewest(Amounts.valueOf(amount)), List.of(), List.of()));
        release(released);
    }

    private void refund(ContributionRefunded e) {
        var amount = Amounts.valueOf(e.amount());
        var named = e.contribution();
        var fromReceived = named == null ? received.takeNewest(amount) : received.takeFrom(named, amount);
        var fromCommitted = committed.takeNewest(amount);
        taken.put(e.entryId(), new Taken(pledged.takeNewest(amount), fromCommitted, fromReceived));
        release(e.released());
    }

    private void release(List<Release> released) {
        released.forEach(r -> draw(r.allocation(), Amounts.valueOf(r.amount()).negate()));
    }

    private void draw(UUID allocation, BigDecimal change) {
        allocations.computeIfPresent(
                allocation,
                (_, a) -> new Allocated(a.target(), a.amount().add(change).max(BigDecimal.ZERO)));
    }

    private void correct(EntryCorrected correction) {
        var mistake = counted.get(correction.corrects());
        if (mistake == null) {
            return;
        }
        List.of(pledged, committed, received).forEach(stage -> stage.remove(mistake.entryId()));
        var back = taken.remove(mistake.entryId());
        if (back != null) {
            back.pledged.forEach(pledged::add);
            back.committed.forEach(committed::add);
            back.received.forEach(received::add);
        }
        switch (mistake) {
            case PledgeCut e -> restore(e.released());
            case PledgeWithdrawn e -> restore(e.released());
            case PledgeLapsed e -> restore(e.released());
            case ContributionRefunded e -> restore(e.released());
            case AllocationMade e -> allocations.remove(e.entryId());
            case AllocationReleased e -> draw(e.allocation(), Amounts.valueOf(e.amount()));
            case AllocationReassigned e -> {
                allocations.remove(e.entryId());
                draw(e.allocation(), Amounts.valueOf(e.amount()));
            }
            case PledgeReclassified e -> reclassified.remove(e.entryId());
            case InstalmentsScheduled e -> scheduled.remove(e.entryId());
            case PledgeRecorded _ -> ending = correction;
            case PledgeIncreased _,
                    CommitmentMade _,
                    ContributionReceived _,
                    EntryCorrected _,
                    PledgeVisibilityChanged _ -> {
                // Their money, where they had any, is gone with their layers.
            }
        }
        if (mistake == ending) {
            ending = null;
        }
        release(correction.released());
        raise(correction.entryId());
    }

    private void restore(List<Release> released) {
        released.forEach(r -> draw(r.allocation(), Amounts.valueOf(r.amount())));
    }

    /** What it is earmarked for: as it was last classified, of what was not corrected. */
    Earmark earmark() {
        return reclassified.values().stream()
                .map(PledgeReclassified::earmark)
                .reduce(recording.earmark(), (_, later) -> later);
    }

    /** When it is due: as it was last scheduled, of what was not corrected. */
    List<Instalment> instalments() {
        return scheduled.values().stream()
                .map(InstalmentsScheduled::instalments)
                .reduce(recording.instalments(), (_, later) -> later);
    }

    /** What is pledged and not allocated, as amounts of its own currency. */
    BigDecimal unallocated() {
        return allocations.values().stream()
                .map(Allocated::amount)
                .reduce(pledged.total(), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /** Allocations that still hold something, oldest first. */
    List<Map.Entry<UUID, Allocated>> standing() {
        return new ArrayList<>(allocations.entrySet())
                .stream().filter(a -> a.getValue().amount().signum() > 0).toList();
    }
}

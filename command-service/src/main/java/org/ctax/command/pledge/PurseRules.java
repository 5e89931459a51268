package org.ctax.command.pledge;

import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Limits;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What may happen next to a purse, and what follows when it does. */
record PurseRules(Purse purse) {

    /** The entries that a command makes: one, except where a whole pledge is corrected. */
    List<? extends PledgeEvent> decide(PurseCommand command) {
        if (!(command instanceof ChangePledgeVisibility)) {
            pledgeMustStand();
        }
        return switch (command) {
            case IncreasePledge c -> entry(c, increase(c.amount()));
            case CutPledge c -> entry(c, cut(c.amount()));
            case WithdrawPledge c -> entry(c, endPromise());
            case LapsePledge c -> entry(c, endPromise());
            case ScheduleInstalments c -> entry(c, schedule(c));
            case MakeCommitment c -> entry(c, commit(c.amount(), c.overFulfilment()));
            case ReceiveContribution c -> entry(c, receive(purse.credited(c.amount(), c.rate()), c.overFulfilment()));
            case RefundContribution c -> entry(c, refund(c.amount(), c.contribution()));
            case AllocateMoney c -> entry(c, allocate(c.amount(), c.source()));
            case ReleaseAllocation c -> entry(c, takeFrom(c.allocation(), c.amount()));
            case ReassignAllocation c -> entry(c, takeFrom(c.allocation(), c.amount()));
            case ReclassifyPledge c -> entry(c, Consequences.NONE);
            case ChangePledgeVisibility c -> {
                var change = entry(c, Consequences.NONE);
                purse.holding().mustNotBe(change.getFirst().visibility());
                yield change;
            }
            case CorrectEntry c -> new Corrections(purse).of(c);
        };
    }

    private List<PledgeEvent> entry(PurseCommand command, Consequences follow) {
        return List.of(new EntryWriter(purse).entry(command, follow));
    }

    private Consequences increase(MonetaryAmount amount) {
        mustBeMoneyOfThisPurse(amount);
        promiseMustBeOpen();
        return Consequences.NONE;
    }

    private Consequences cut(MonetaryAmount amount) {
        mustBeMoneyOfThisPurse(amount);
        if (amount.isGreaterThan(purse.stages().outstanding())) {
            throw Refusal.conflict("BELOW_COMMITTED", "amount", "Only what is not committed can be cut");
        }
        return shrinkBy(amount);
    }

    private Consequences endPromise() {
        var outstanding = purse.stages().outstanding();
        if (!outstanding.isPositive()) {
            throw Refusal.conflict("NOTHING_OUTSTANDING", null, "All that is pledged is committed already");
        }
        return Consequences.amounting(outstanding, shrinkBy(outstanding).released());
    }

    private Consequences schedule(ScheduleInstalments command) {
        Schedule.mustFit(command.instalments(), purse.stages().pledged());
        return Consequences.NONE;
    }

    private Consequences commit(MonetaryAmount amount, boolean mayExceed) {
        mustBeMoneyOfThisPurse(amount);
        promiseMustBeOpen();
        return reach(purse.stages().committed().add(amount), mayExceed);
    }

    private Consequences receive(MonetaryAmount credited, boolean mayExceed) {
        // The command had something; a rate may make nothing of it.
        Limits.amount("amount", credited);
        var received = purse.stages().received().add(credited);
        if (received.isGreaterThan(purse.stages().committed())) {
            promiseMustBeOpen();
        }
        return reach(received, mayExceed);
    }

    private Consequences refund(MonetaryAmount amount, @Nullable UUID contribution) {
        mustBeMoneyOfThisPurse(amount);
        if (amount.isGreaterThan(purse.stages().received())) {
            throw Refusal.conflict("EXCEEDS_RECEIVED", "amount", "Only what was received can be paid back");
        }
        if (contribution != null) {
            mustNotExceedContribution(amount, contribution);
        }
        return shrinkBy(amount);
    }

    private Consequences allocate(MonetaryAmount amount, @Nullable UUID source) {
        mustBeMoneyOfThisPurse(amount);
        if (amount.isGreaterThan(purse.unallocated())) {
            throw Refusal.conflict("EXCEEDS_PURSE", "amount", "The pledge has not that much left to allocate");
        }
        if (source != null) {
            mustNotExceedSource(amount, source);
        }
        return Consequences.NONE;
    }

    private Consequences takeFrom(UUID allocation, @Nullable MonetaryAmount asked) {
        var left = purse.allocations()
                .find(allocation)
                .orElseThrow(() ->
                        Refusal.rule("UNKNOWN_ALLOCATION", "allocation", "The pledge has no allocation with this id"))
                .amount();
        if (!left.isPositive()) {
            throw Refusal.conflict("NOTHING_ALLOCATED", "allocation", "Nothing is left of this allocation");
        }
        var amount = asked == null ? left : asked;
        mustBeMoneyOfThisPurse(amount);
        if (amount.isGreaterThan(left)) {
            throw Refusal.conflict("EXCEEDS_ALLOCATION", "amount", "The allocation has not that much left");
        }
        return Consequences.amounting(amount, List.of());
    }

    /** What a smaller purse leaves without money is released, of the newest allocations first. */
    private Consequences shrinkBy(MonetaryAmount amount) {
        var left = purse.stages().pledged().subtract(amount);
        return Consequences.releasing(purse.allocations().beyond(left));
    }

    private Consequences reach(MonetaryAmount total, boolean mayExceed) {
        var exceeds = total.isGreaterThan(purse.stages().pledged());
        if (exceeds && !mayExceed) {
            throw Refusal.conflict(
                    "EXCEEDS_PLEDGE",
                    "amount",
                    "It is more than is left of the pledge; an over-fulfilment must say so");
        }
        return Consequences.beyondPledge(exceeds);
    }

    private void mustNotExceedContribution(MonetaryAmount amount, UUID contribution) {
        var kept = new Sources(purse).keptOf(contribution);
        if (kept.isEmpty()) {
            throw Refusal.rule("UNKNOWN_CONTRIBUTION", "contribution", "The pledge has no contribution with this id");
        }
        if (amount.isGreaterThan(kept.get())) {
            throw Refusal.conflict("EXCEEDS_CONTRIBUTION", "amount", "The contribution has not that much left");
        }
    }

    private void mustNotExceedSource(MonetaryAmount amount, UUID source) {
        var left = new Sources(purse).unallocatedOf(source);
        if (left.isEmpty()) {
            throw Refusal.rule("UNKNOWN_SOURCE", "source", "The pledge has no commitment or contribution with this id");
        }
        if (amount.isGreaterThan(left.get())) {
            throw Refusal.conflict("EXCEEDS_SOURCE", "amount", "The entry named as source has not that much left");
        }
    }

    private void promiseMustBeOpen() {
        if (purse.isClosed()) {
            throw Refusal.conflict(
                    "PLEDGE_CLOSED", null, "The pledge was withdrawn or lapsed; what is committed may still be paid");
        }
    }

    private void pledgeMustStand() {
        if (purse.isVoid()) {
            throw Refusal.conflict("PLEDGE_CLOSED", null, "The pledge as a whole was corrected: it never was");
        }
    }

    private void mustBeMoneyOfThisPurse(MonetaryAmount amount) {
        Currencies.mustBeSame(purse.currency(), amount, "amount");
    }
}

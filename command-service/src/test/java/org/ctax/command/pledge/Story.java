package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.Release;
import org.ctax.events.pledge.Stage;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** One pledge in euros, with the few words that the tests are told in. */
class Story {
    static final UUID PLEDGE = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    static final UUID DONOR = UUID.fromString("00000000-0000-4000-8000-0000000000d0");
    static final LocalDate MAY = LocalDate.of(2008, 5, 1);
    static final LocalDate JUNE = LocalDate.of(2008, 6, 1);
    static final AllocationTarget NEED = new AllocationTarget(AllocationTarget.Kind.NEED, id(900));
    static final AllocationTarget OTHER_NEED = new AllocationTarget(AllocationTarget.Kind.NEED, id(901));
    static final AllocationTarget ACTIVITY = new AllocationTarget(AllocationTarget.Kind.ACTIVITY, id(902));

    static final UUID APPEAL = id(903);

    final World world = new World();
    final FixtureConfiguration<Pledge> fixture = fixture();

    FixtureConfiguration<Pledge> fixture() {
        return world.in(Acting.on(Pledge.class));
    }

    static UUID id(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
    }

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, "EUR");
    }

    static MonetaryAmount eur(long amount) {
        return eur(Long.toString(amount));
    }

    static RecordPledge promise(long amount) {
        return promise(amount, Earmark.NONE, null);
    }

    static RecordPledge promise(long amount, Earmark earmark, @Nullable Stage fulfilled) {
        return new RecordPledge(
                PLEDGE,
                DONOR,
                null,
                "REF 1",
                eur(amount),
                null,
                null,
                MAY,
                PledgeKind.VOLUNTARY,
                PledgeForm.CASH,
                null,
                null,
                earmark,
                List.of(),
                fulfilled,
                null,
                false,
                Visibility.PUBLIC);
    }

    static RecordPledge promise(UUID donor, Visibility visibility) {
        return new RecordPledge(
                PLEDGE,
                donor,
                null,
                null,
                eur(100),
                null,
                null,
                MAY,
                PledgeKind.VOLUNTARY,
                PledgeForm.CASH,
                null,
                null,
                Earmark.NONE,
                List.of(),
                null,
                null,
                false,
                visibility);
    }

    static PledgeRecorded promised(UUID donor, Visibility visibility) {
        return (PledgeRecorded)
                new Recording(promise(donor, visibility)).entries().getFirst();
    }

    static ChangePledgeVisibility show(int entry, Visibility visibility) {
        return new ChangePledgeVisibility(PLEDGE, id(entry), visibility, "parliament agreed", JUNE);
    }

    static PledgeRecorded promised(long amount) {
        return promised(amount, Earmark.NONE);
    }

    static PledgeRecorded promised(long amount, Earmark earmark) {
        return (PledgeRecorded)
                new Recording(promise(amount, earmark, null)).entries().getFirst();
    }

    static CommitmentMade committed(int entry, long amount) {
        return new CommitmentMade(PLEDGE, id(entry), eur(amount), null, null, null, false, JUNE, Visibility.PUBLIC);
    }

    static ContributionReceived received(int entry, long amount) {
        return new ContributionReceived(
                PLEDGE,
                id(entry),
                eur(amount),
                eur(amount),
                null,
                null,
                PledgeForm.CASH,
                null,
                false,
                JUNE,
                Visibility.PUBLIC);
    }

    static AllocationMade allocated(int entry, long amount) {
        return new AllocationMade(PLEDGE, id(entry), NEED, eur(amount), null, JUNE, Visibility.PUBLIC);
    }

    static AllocateMoney allocate(int entry, long amount) {
        return new AllocateMoney(PLEDGE, id(entry), NEED, eur(amount), null, JUNE, null);
    }

    static MakeCommitment commit(int entry, long amount) {
        return new MakeCommitment(PLEDGE, id(entry), eur(amount), null, null, null, false, JUNE, null);
    }

    static ReceiveContribution receive(int entry, long amount) {
        return new ReceiveContribution(
                PLEDGE, id(entry), eur(amount), null, null, PledgeForm.CASH, null, false, JUNE, null);
    }

    static CutPledge cut(int entry, long amount) {
        return new CutPledge(PLEDGE, id(entry), eur(amount), "budget", JUNE, null);
    }

    static IncreasePledge increase(int entry, long amount) {
        return new IncreasePledge(PLEDGE, id(entry), eur(amount), null, null, "conference", JUNE, null);
    }

    static WithdrawPledge withdraw(int entry) {
        return new WithdrawPledge(PLEDGE, id(entry), "change of policy", JUNE, null);
    }

    static RefundContribution refund(int entry, long amount) {
        return new RefundContribution(PLEDGE, id(entry), null, eur(amount), "not spent", JUNE, null);
    }

    static LapsePledge lapse(int entry) {
        return new LapsePledge(PLEDGE, id(entry), "end of the biennium", JUNE, null);
    }

    static MakeCommitment commitBeyond(int entry, long amount) {
        return new MakeCommitment(PLEDGE, id(entry), eur(amount), null, null, null, true, JUNE, null);
    }

    static RefundContribution refundOf(int entry, int contribution, long amount) {
        return new RefundContribution(PLEDGE, id(entry), id(contribution), eur(amount), "not spent", JUNE, null);
    }

    static AllocateMoney allocateFrom(int entry, int source, long amount) {
        return new AllocateMoney(PLEDGE, id(entry), NEED, eur(amount), id(source), JUNE, null);
    }

    static ReleaseAllocation release(int entry, int allocation, long amount) {
        return new ReleaseAllocation(PLEDGE, id(entry), id(allocation), eur(amount), "not needed", JUNE, null);
    }

    static ReassignAllocation reassign(int entry, int allocation, long amount) {
        return new ReassignAllocation(
                PLEDGE, id(entry), id(allocation), OTHER_NEED, eur(amount), "more urgent", JUNE, null);
    }

    static CorrectEntry correct(int entry, UUID mistake) {
        return new CorrectEntry(PLEDGE, id(entry), mistake, "typing error");
    }

    static Release loss(int allocation, long amount) {
        return new Release(id(allocation), eur(amount));
    }

    /** What a purse decides, one command after the other; of a refusal nothing is left. */
    static Purse played(Purse purse, PurseCommand... commands) {
        var now = purse;
        for (var command : commands) {
            for (PledgeEvent event : new PurseRules(now).decide(command)) {
                now = now.after(event);
            }
        }
        return now;
    }

    /** The events that led to a state, as a fixture wants them given. */
    static List<PledgeEvent> told(long promised, PurseCommand... commands) {
        var purse = played(Purse.opened(promised(promised)), commands);
        return purse.books().byId().values().stream()
                .sorted(Comparator.comparingInt(Entry::number))
                .map(Entry::event)
                .toList();
    }

    static void refused(ResultValidator<Pledge> result, String code, @Nullable String field) {
        var expected = field == null ? Refused.as(code) : Refused.as(code, field);
        result.expectNoEvents().expectException(expected);
    }

    static void quiet(ResultValidator<Pledge> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }
}

package org.ctax.command.pledge;

import java.time.LocalDate;
import java.util.List;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.Pillar;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.Test;

/** Promising, promising more and less, when to pay and what for. */
class PromiseTest extends Story {
    private static final Earmark PILLAR_II =
            new Earmark(EarmarkGrade.SOFTLY_EARMARKED, Pillar.II, List.of(), false, null, List.of(), null, null);

    @Test
    void aPromiseIsRecorded() {
        fixture.givenNoPriorActivity().when(promise(100)).expectEvents(promised(100));
    }

    @Test
    void aPromiseOfNothingIsRecordedBecauseSourcesStateSuch() {
        fixture.givenNoPriorActivity().when(promise(0)).expectEvents(promised(0));
    }

    @Test
    void aPromiseOfLessThanNothingIsRefused() {
        refused(fixture.givenNoPriorActivity().when(promise(-1)), "NOT_POSITIVE", "amount");
    }

    @Test
    void theSamePromiseAgainIsQuiet() {
        quiet(fixture.given(promised(100)).when(promise(100)));
    }

    @Test
    void anotherPromiseUnderTheSameIdIsRefused() {
        refused(fixture.given(promised(100)).when(promise(101)), "ID_TAKEN", "id");
    }

    @Test
    void moneyThatNobodyAnnouncedIsPromisedAndReceivedAtOnce() {
        var entry = new Recording(promise(100, Earmark.NONE, Stage.RECEIVED)).decide();
        fixture.givenNoPriorActivity()
                .when(promise(100, Earmark.NONE, Stage.RECEIVED))
                .expectEvents(
                        promised(100),
                        new ContributionReceived(
                                PLEDGE,
                                entry.getLast().entryId(),
                                eur(100),
                                eur(100),
                                null,
                                null,
                                PledgeForm.CASH,
                                "REF 1",
                                false,
                                MAY,
                                Visibility.PUBLIC));
    }

    @Test
    void anAgreementThatNobodyAnnouncedIsPromisedAndCommittedAtOnce() {
        var entry = new Recording(promise(100, Earmark.NONE, Stage.COMMITTED)).decide();
        fixture.givenNoPriorActivity()
                .when(promise(100, Earmark.NONE, Stage.COMMITTED))
                .expectEvents(
                        promised(100),
                        new CommitmentMade(
                                PLEDGE,
                                entry.getLast().entryId(),
                                eur(100),
                                null,
                                null,
                                "REF 1",
                                false,
                                MAY,
                                Visibility.PUBLIC));
    }

    @Test
    void aPromiseFulfilledAtOnceIsNotTheSameAsOneThatIsNot() {
        refused(fixture.given(promised(100)).when(promise(100, Earmark.NONE, Stage.RECEIVED)), "ID_TAKEN", "id");
        var fulfilled = new Recording(promise(100, Earmark.NONE, Stage.RECEIVED)).decide();
        refused(fixtureWith(KENYA).given(fulfilled).when(promise(100)), "ID_TAKEN", "id");
        quiet(fixtureWith(KENYA).given(fulfilled).when(promise(100, Earmark.NONE, Stage.RECEIVED)));
    }

    @Test
    void aPromiseIsRaised() {
        fixture.given(promised(100))
                .when(increase(1, 20))
                .expectEvents(
                        new PledgeIncreased(PLEDGE, id(1), eur(20), null, null, "conference", JUNE, Visibility.PUBLIC));
    }

    @Test
    void aWithdrawnPromiseIsNotRaised() {
        refused(fixture.given(told(100, withdraw(1))).when(increase(2, 20)), "PLEDGE_CLOSED", null);
    }

    @Test
    void theSameIncreaseAgainIsQuiet() {
        quiet(fixture.given(told(100, increase(1, 20), withdraw(2))).when(increase(1, 20)));
    }

    @Test
    void aPromiseIsCutAndTheNewestAllocationsLoseFirst() {
        fixture.given(told(100, allocate(1, 50), allocate(2, 30), allocate(3, 20)))
                .when(cut(4, 35))
                .expectEvents(new PledgeCut(
                        PLEDGE, id(4), eur(35), "budget", List.of(loss(3, 20), loss(2, 15)), JUNE, Visibility.PUBLIC));
    }

    @Test
    void aCutIntoWhatIsCommittedIsRefused() {
        refused(fixture.given(told(100, commit(1, 80))).when(cut(2, 21)), "BELOW_COMMITTED", "amount");
    }

    @Test
    void theSameCutAgainIsQuietThoughItWouldReleaseOtherAllocationsToday() {
        quiet(fixture.given(told(100, allocate(1, 100), cut(2, 30), increase(3, 50), allocate(4, 50)))
                .when(cut(2, 30)));
    }

    @Test
    void aWithdrawalTakesWhatIsNotCommitted() {
        fixture.given(told(100, commit(1, 60), allocate(2, 70)))
                .when(withdraw(3))
                .expectEvents(new PledgeWithdrawn(
                        PLEDGE, id(3), eur(40), "change of policy", List.of(loss(2, 10)), JUNE, Visibility.PUBLIC));
    }

    @Test
    void aWithdrawalOfNothingIsRefused() {
        refused(fixture.given(told(100, commit(1, 100))).when(withdraw(2)), "NOTHING_OUTSTANDING", null);
    }

    @Test
    void theSameWithdrawalAgainIsQuiet() {
        quiet(fixture.given(told(100, commit(1, 60), withdraw(2))).when(withdraw(2)));
    }

    @Test
    void aPromiseLapses() {
        fixture.given(told(100, commit(1, 60)))
                .when(new LapsePledge(PLEDGE, id(2), "end of the biennium", JUNE, null))
                .expectEvents(new PledgeLapsed(
                        PLEDGE, id(2), eur(40), "end of the biennium", List.of(), JUNE, Visibility.PUBLIC));
    }

    @Test
    void aPromiseDoesNotLapseTwice() {
        var lapse = new LapsePledge(PLEDGE, id(2), "end of the biennium", JUNE, null);
        quiet(fixture.given(told(100, lapse)).when(lapse));
        var again = new LapsePledge(PLEDGE, id(3), "end of the biennium", JUNE, null);
        refused(fixtureWith(KENYA).given(told(100, lapse)).when(again), "NOTHING_OUTSTANDING", null);
    }

    @Test
    void instalmentsAreKeptInTheOrderOfTheirDays() {
        var late = new Instalment(LocalDate.of(2010, 1, 1), eur(60));
        var early = new Instalment(LocalDate.of(2009, 1, 1), eur(40));
        var schedule = new ScheduleInstalments(PLEDGE, id(1), List.of(late, early), JUNE, null);
        var scheduled = new InstalmentsScheduled(PLEDGE, id(1), List.of(early, late), JUNE, Visibility.PUBLIC);
        fixture.given(promised(100)).when(schedule).expectEvents(scheduled);
        quiet(fixtureWith(KENYA).given(promised(100), scheduled).when(schedule));
    }

    @Test
    void instalmentsBeyondThePromiseAreRefused() {
        var schedule = new ScheduleInstalments(
                PLEDGE, id(1), List.of(new Instalment(JUNE, eur(60)), new Instalment(JUNE, eur(41))), JUNE, null);
        refused(fixture.given(promised(100)).when(schedule), "INSTALMENTS_EXCEED_PLEDGE", "instalments");
    }

    @Test
    void aPledgeIsEarmarkedAnew() {
        var reclassify = new ReclassifyPledge(PLEDGE, id(1), PILLAR_II, "the donor wrote", JUNE, null);
        var reclassified = new PledgeReclassified(PLEDGE, id(1), PILLAR_II, "the donor wrote", JUNE, Visibility.PUBLIC);
        fixture.given(promised(100)).when(reclassify).expectEvents(reclassified);
        quiet(fixtureWith(KENYA).given(promised(100), reclassified).when(reclassify));
    }

    @Test
    void aPledgeThatNeverWasIsNotEarmarked() {
        var reclassify = new ReclassifyPledge(PLEDGE, id(2), PILLAR_II, "the donor wrote", JUNE, null);
        refused(fixture.given(told(100, correct(1, PLEDGE))).when(reclassify), "PLEDGE_CLOSED", null);
    }
}

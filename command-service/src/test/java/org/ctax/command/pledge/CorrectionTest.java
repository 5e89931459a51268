package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.Release;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.Test;

/** Taking mistakes back: exactly, once, by a new entry that names them. */
class CorrectionTest extends Story {

    @Test
    void aMistakeIsTakenBack() {
        fixture.given(told(100, commit(1, 60))).when(correct(2, id(1))).expectEvents(corrected(2, id(1)));
    }

    @Test
    void aCommitmentWhoseMoneyIsReceivedIsNotTakenBack() {
        refused(
                fixture.given(told(100, commit(1, 60), receive(2, 40))).when(correct(3, id(1))),
                "WOULD_UNBALANCE",
                "corrects");
    }

    @Test
    void theSameCorrectionAgainIsQuiet() {
        quiet(fixture.given(told(100, commit(1, 60), correct(2, id(1)))).when(correct(2, id(1))));
    }

    @Test
    void aMistakeIsTakenBackOnce() {
        refused(
                fixture.given(told(100, commit(1, 60), correct(2, id(1)))).when(correct(3, id(1))),
                "ALREADY_CORRECTED",
                "corrects");
    }

    @Test
    void aCorrectionIsNotCorrected() {
        refused(
                fixture.given(told(100, commit(1, 60), correct(2, id(1)))).when(correct(3, id(2))),
                "NOT_CORRECTABLE",
                "corrects");
    }

    @Test
    void anEntryThatNobodyMadeIsNotCorrected() {
        refused(fixture.given(promised(100)).when(correct(2, id(1))), "UNKNOWN_ENTRY", "corrects");
    }

    @Test
    void aCorrectedIncreaseReleasesTheNewestAllocations() {
        fixture.given(told(100, increase(1, 50), allocate(2, 90), allocate(3, 60)))
                .when(correct(4, id(1)))
                .expectEvents(corrected(4, id(1), loss(3, 50)));
    }

    @Test
    void aCorrectedCutGivesTheAllocationsBackWhatItTook() {
        var before = played(opened(100), allocate(1, 60), allocate(2, 40));
        var after = played(before, cut(3, 50), correct(4, id(3)));
        assertThat(after.stages()).isEqualTo(before.stages());
        assertThat(after.allocations()).isEqualTo(before.allocations());
    }

    @Test
    void aCorrectedWithdrawalOpensThePledgeAgain() {
        fixture.given(told(100, withdraw(1), correct(2, id(1))))
                .when(commit(3, 60))
                .expectEvents(committed(3, 60));
    }

    @Test
    void aCorrectedOverFulfilmentLowersThePromiseAgain() {
        var beyond = new MakeCommitment(PLEDGE, id(1), eur(130), null, null, null, true, JUNE, null);
        var after = played(opened(100), beyond, correct(2, id(1)));
        assertThat(after.stages()).isEqualTo(opened(100).stages());
    }

    @Test
    void aCorrectedAllocationNeverWasWhateverACutTookOfIt() {
        var after = played(opened(100), allocate(1, 100), cut(2, 30), correct(3, id(1)), correct(4, id(2)));
        assertThat(after.unallocated()).isEqualTo(eur(100));
        assertThat(after.allocations().find(id(1))).isEmpty();
    }

    @Test
    void anAllocationFromWhichSomethingWasReleasedIsNotCorrectedBeforeTheRelease() {
        refused(
                fixture.given(told(100, allocate(1, 70), release(2, 1, 30))).when(correct(3, id(1))),
                "WOULD_UNBALANCE",
                "corrects");
    }

    @Test
    void aReleaseIsNotCorrectedOnceItsMoneyIsAllocatedElsewhere() {
        refused(
                fixture.given(told(100, allocate(1, 100), release(2, 1, 30), allocate(3, 30)))
                        .when(correct(4, id(2))),
                "WOULD_UNBALANCE",
                "corrects");
    }

    @Test
    void aCorrectedReassignmentGivesTheMoneyBack() {
        var before = played(opened(100), allocate(1, 100));
        var after = played(before, reassign(2, 1, 30), correct(3, id(2)));
        assertThat(after.allocations()).isEqualTo(before.allocations());
    }

    @Test
    void aCorrectedEarmarkIsTheOneBeforeAgain() {
        var kenya = new org.ctax.events.pledge.Earmark(
                org.ctax.events.pledge.EarmarkGrade.EARMARKED,
                null,
                List.of(new org.ctax.events.reference.CountryShare("KEN", null)),
                false,
                null,
                List.of(),
                null,
                null);
        var reclassify = new ReclassifyPledge(PLEDGE, id(1), kenya, "the donor wrote", JUNE, null);
        assertThat(played(opened(100), reclassify).earmark()).isEqualTo(kenya);
        assertThat(played(opened(100), reclassify, correct(2, id(1))).earmark())
                .isEqualTo(org.ctax.events.pledge.Earmark.NONE);
    }

    @Test
    void aPledgeThatNeverWasIsTakenBackEntryByEntryNewestFirst() {
        var purse = played(opened(100), commit(1, 60), allocate(2, 80), receive(3, 40), correct(4, PLEDGE));
        assertThat(purse.isVoid()).isTrue();
        assertThat(purse.stages()).isEqualTo(Stages.none(purse.currency()));
        assertThat(purse.allocations().total().isZero()).isTrue();
        var corrections = new PurseRules(played(opened(100), commit(1, 60), allocate(2, 80), receive(3, 40)))
                .decide(correct(4, PLEDGE));
        assertThat(corrections)
                .extracting(event -> ((EntryCorrected) event).corrects())
                .containsExactly(id(3), id(2), id(1), PLEDGE);
        assertThat(corrections.getLast().entryId()).isEqualTo(id(4));
    }

    @Test
    void theBooksAreRightAfterEachStepOfTakingAPledgeBack() {
        // The newest increase cannot go first: an older one was corrected, and what is committed stands on it.
        var purse = played(opened(10), increase(1, 5), commit(2, 12), increase(3, 5), correct(4, id(1)));
        for (PledgeEvent event : new PurseRules(purse).decide(correct(5, PLEDGE))) {
            purse = purse.after(event);
            assertThat(purse.stages().areCumulative()).as(event.toString()).isTrue();
        }
        assertThat(purse.isVoid()).isTrue();
    }

    @Test
    void takingAPledgeBackTwiceIsQuiet() {
        quiet(fixture.given(told(100, commit(1, 60), correct(2, PLEDGE))).when(correct(2, PLEDGE)));
    }

    @Test
    void nothingIsEnteredInAPledgeThatNeverWas() {
        refused(fixture.given(told(100, correct(1, PLEDGE))).when(receive(2, 10)), "PLEDGE_CLOSED", null);
    }

    private static Purse opened(long amount) {
        return Purse.opened(promised(amount));
    }

    private static EntryCorrected corrected(int entry, UUID mistake, Release... released) {
        return new EntryCorrected(
                PLEDGE, id(entry), mistake, "typing error", List.of(released), JUNE, Visibility.PUBLIC);
    }
}

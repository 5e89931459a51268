package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.Release;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.Test;

/** Taking mistakes back: exactly, once, by a new entry that names them. */
class CorrectionTest extends Story {

    @Test
    void a_mistake_is_taken_back() {
        fixture.given(told(100, commit(1, 60))).when(correct(2, id(1))).expectEvents(corrected(2, id(1)));
    }

    @Test
    void a_commitment_whose_money_is_received_is_not_taken_back() {
        refused(
                fixture.given(told(100, commit(1, 60), receive(2, 40))).when(correct(3, id(1))),
                "WOULD_UNBALANCE",
                "corrects");
    }

    @Test
    void the_same_correction_again_is_quiet() {
        quiet(fixture.given(told(100, commit(1, 60), correct(2, id(1)))).when(correct(2, id(1))));
    }

    @Test
    void a_mistake_is_taken_back_once() {
        refused(
                fixture.given(told(100, commit(1, 60), correct(2, id(1)))).when(correct(3, id(1))),
                "ALREADY_CORRECTED",
                "corrects");
    }

    @Test
    void a_correction_is_not_corrected() {
        refused(
                fixture.given(told(100, commit(1, 60), correct(2, id(1)))).when(correct(3, id(2))),
                "NOT_CORRECTABLE",
                "corrects");
    }

    @Test
    void an_entry_that_nobody_made_is_not_corrected() {
        refused(fixture.given(promised(100)).when(correct(2, id(1))), "UNKNOWN_ENTRY", "corrects");
    }

    @Test
    void a_corrected_increase_releases_the_newest_allocations() {
        fixture.given(told(100, increase(1, 50), allocate(2, 90), allocate(3, 60)))
                .when(correct(4, id(1)))
                .expectEvents(corrected(4, id(1), loss(3, 50)));
    }

    @Test
    void a_corrected_cut_gives_the_allocations_back_what_it_took() {
        var before = played(opened(100), allocate(1, 60), allocate(2, 40));
        var after = played(before, cut(3, 50), correct(4, id(3)));
        assertThat(after.stages()).isEqualTo(before.stages());
        assertThat(after.allocations()).isEqualTo(before.allocations());
    }

    @Test
    void a_corrected_withdrawal_opens_the_pledge_again() {
        fixture.given(told(100, withdraw(1), correct(2, id(1))))
                .when(commit(3, 60))
                .expectEvents(committed(3, 60));
    }

    @Test
    void a_corrected_over_fulfilment_lowers_the_promise_again() {
        var beyond = commitBeyond(1, 130);
        var after = played(opened(100), beyond, correct(2, id(1)));
        assertThat(after.stages()).isEqualTo(opened(100).stages());
    }

    @Test
    void a_corrected_allocation_never_was_whatever_a_cut_took_of_it() {
        var after = played(opened(100), allocate(1, 100), cut(2, 30), correct(3, id(1)), correct(4, id(2)));
        assertThat(after.unallocated()).isEqualTo(eur(100));
        assertThat(after.allocations().find(id(1))).isEmpty();
    }

    @Test
    void an_allocation_from_which_something_was_released_is_not_corrected_before_the_release() {
        refused(
                fixture.given(told(100, allocate(1, 70), release(2, 1, 30))).when(correct(3, id(1))),
                "WOULD_UNBALANCE",
                "corrects");
    }

    @Test
    void a_release_is_not_corrected_once_its_money_is_allocated_elsewhere() {
        refused(
                fixture.given(told(100, allocate(1, 100), release(2, 1, 30), allocate(3, 30)))
                        .when(correct(4, id(2))),
                "WOULD_UNBALANCE",
                "corrects");
    }

    @Test
    void a_corrected_reassignment_gives_the_money_back() {
        var before = played(opened(100), allocate(1, 100));
        var after = played(before, reassign(2, 1, 30), correct(3, id(2)));
        assertThat(after.allocations()).isEqualTo(before.allocations());
    }

    @Test
    void a_corrected_earmark_is_the_one_before_again() {
        var kenya = new Earmark(
                EarmarkGrade.EARMARKED,
                null,
                List.of(new CountryShare("KEN", null)),
                false,
                null,
                List.of(),
                null,
                null);
        var reclassify = new ReclassifyPledge(PLEDGE, id(1), kenya, "the donor wrote", JUNE, null);
        assertThat(played(opened(100), reclassify).earmark()).isEqualTo(kenya);
        assertThat(played(opened(100), reclassify, correct(2, id(1))).earmark()).isEqualTo(Earmark.NONE);
    }

    @Test
    void a_pledge_that_never_was_is_taken_back_entry_by_entry_newest_first() {
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
    void the_books_are_right_after_each_step_of_taking_a_pledge_back() {
        // The newest increase cannot go first: an older one was corrected, and what is committed stands on it.
        var purse = played(opened(10), increase(1, 5), commit(2, 12), increase(3, 5), correct(4, id(1)));
        for (PledgeEvent event : new PurseRules(purse).decide(correct(5, PLEDGE))) {
            purse = purse.after(event);
            assertThat(purse.stages().areCumulative()).as(event.toString()).isTrue();
        }
        assertThat(purse.isVoid()).isTrue();
    }

    @Test
    void taking_a_pledge_back_twice_is_quiet() {
        quiet(fixture.given(told(100, commit(1, 60), correct(2, PLEDGE))).when(correct(2, PLEDGE)));
    }

    @Test
    void nothing_is_entered_in_a_pledge_that_never_was() {
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

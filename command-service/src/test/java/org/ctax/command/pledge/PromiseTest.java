package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.ctax.events.pledge.PledgeKind;
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
    void a_promise_is_recorded() {
        fixture.givenNoPriorActivity().when(promise(100)).expectEvents(promised(100));
    }

    @Test
    void a_promise_of_nothing_is_recorded_because_sources_state_such() {
        fixture.givenNoPriorActivity().when(promise(0)).expectEvents(promised(0));
    }

    @Test
    void a_promise_of_less_than_nothing_is_refused() {
        assertThatThrownBy(() -> promise(-1)).hasMessageStartingWith("AMOUNT_NEGATIVE");
    }

    @Test
    void a_donor_does_not_use_a_reference_twice() {
        world.claimed.add("pledge-reference-of:" + DONOR + " REF 1");
        refused(fixture.givenNoPriorActivity().when(promise(100)), "CODE_TAKEN", "reference");
    }

    @Test
    void a_pledge_that_never_was_gives_its_reference_back() {
        world.claimed.add("pledge-reference-of:" + DONOR + " REF 1");
        fixture.given(promised(100)).when(correct(1, PLEDGE)).expectSuccessfulHandlerExecution();
        assertThat(world.claimed).isEmpty();
    }

    @Test
    void a_promise_by_nobody_that_is_known_is_refused() {
        var stranger = new RecordPledge(
                PLEDGE,
                id(1),
                null,
                null,
                eur(1),
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
                Visibility.PUBLIC);
        refused(fixture.givenNoPriorActivity().when(stranger), "UNKNOWN_PARTICIPANT", "donor");
    }

    @Test
    void the_same_promise_again_is_quiet() {
        quiet(fixture.given(promised(100)).when(promise(100)));
    }

    @Test
    void another_promise_under_the_same_id_is_refused() {
        refused(fixture.given(promised(100)).when(promise(101)), "ID_TAKEN", "id");
    }

    @Test
    void money_that_nobody_announced_is_promised_and_received_at_once() {
        var entry = new Recording(promise(100, Earmark.NONE, Stage.RECEIVED)).entries();
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
    void an_agreement_that_nobody_announced_is_promised_and_committed_at_once() {
        var entry = new Recording(promise(100, Earmark.NONE, Stage.COMMITTED)).entries();
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
    void a_promise_fulfilled_at_once_is_not_the_same_as_one_that_is_not() {
        refused(fixture.given(promised(100)).when(promise(100, Earmark.NONE, Stage.RECEIVED)), "ID_TAKEN", "id");
        var fulfilled = new Recording(promise(100, Earmark.NONE, Stage.RECEIVED)).entries();
        refused(fixture().given(fulfilled).when(promise(100)), "ID_TAKEN", "id");
        quiet(fixture().given(fulfilled).when(promise(100, Earmark.NONE, Stage.RECEIVED)));
    }

    @Test
    void a_promise_is_raised() {
        fixture.given(promised(100))
                .when(increase(1, 20))
                .expectEvents(
                        new PledgeIncreased(PLEDGE, id(1), eur(20), null, null, "conference", JUNE, Visibility.PUBLIC));
    }

    @Test
    void a_withdrawn_promise_is_not_raised() {
        refused(fixture.given(told(100, withdraw(1))).when(increase(2, 20)), "PLEDGE_CLOSED", null);
    }

    @Test
    void the_same_increase_again_is_quiet() {
        quiet(fixture.given(told(100, increase(1, 20), withdraw(2))).when(increase(1, 20)));
    }

    @Test
    void a_promise_is_cut_and_the_newest_allocations_lose_first() {
        fixture.given(told(100, allocate(1, 50), allocate(2, 30), allocate(3, 20)))
                .when(cut(4, 35))
                .expectEvents(new PledgeCut(
                        PLEDGE, id(4), eur(35), "budget", List.of(loss(3, 20), loss(2, 15)), JUNE, Visibility.PUBLIC));
    }

    @Test
    void a_cut_into_what_is_committed_is_refused() {
        refused(fixture.given(told(100, commit(1, 80))).when(cut(2, 21)), "BELOW_COMMITTED", "amount");
    }

    @Test
    void the_same_cut_again_is_quiet_though_it_would_release_other_allocations_today() {
        quiet(fixture.given(told(100, allocate(1, 100), cut(2, 30), increase(3, 50), allocate(4, 50)))
                .when(cut(2, 30)));
    }

    @Test
    void a_withdrawal_takes_what_is_not_committed() {
        fixture.given(told(100, commit(1, 60), allocate(2, 70)))
                .when(withdraw(3))
                .expectEvents(new PledgeWithdrawn(
                        PLEDGE, id(3), eur(40), "change of policy", List.of(loss(2, 10)), JUNE, Visibility.PUBLIC));
    }

    @Test
    void a_withdrawal_of_nothing_is_refused() {
        refused(fixture.given(told(100, commit(1, 100))).when(withdraw(2)), "NOTHING_OUTSTANDING", null);
    }

    @Test
    void the_same_withdrawal_again_is_quiet() {
        quiet(fixture.given(told(100, commit(1, 60), withdraw(2))).when(withdraw(2)));
    }

    @Test
    void a_promise_lapses() {
        fixture.given(told(100, commit(1, 60)))
                .when(lapse(2))
                .expectEvents(new PledgeLapsed(
                        PLEDGE, id(2), eur(40), "end of the biennium", List.of(), JUNE, Visibility.PUBLIC));
    }

    @Test
    void a_promise_does_not_lapse_twice() {
        var lapse = lapse(2);
        quiet(fixture.given(told(100, lapse)).when(lapse));
        var again = lapse(3);
        refused(fixture().given(told(100, lapse)).when(again), "NOTHING_OUTSTANDING", null);
    }

    @Test
    void instalments_are_kept_in_the_order_of_their_days() {
        var late = new Instalment(LocalDate.of(2010, 1, 1), eur(60));
        var early = new Instalment(LocalDate.of(2009, 1, 1), eur(40));
        var schedule = new ScheduleInstalments(PLEDGE, id(1), List.of(late, early), JUNE, null);
        var scheduled = new InstalmentsScheduled(PLEDGE, id(1), List.of(early, late), JUNE, Visibility.PUBLIC);
        fixture.given(promised(100)).when(schedule).expectEvents(scheduled);
        quiet(fixture().given(promised(100), scheduled).when(schedule));
    }

    @Test
    void instalments_beyond_the_promise_are_refused() {
        var schedule = new ScheduleInstalments(
                PLEDGE, id(1), List.of(new Instalment(JUNE, eur(60)), new Instalment(JUNE, eur(41))), JUNE, null);
        refused(fixture.given(promised(100)).when(schedule), "INSTALMENTS_EXCEED_PLEDGE", "instalments");
    }

    @Test
    void a_pledge_is_earmarked_anew() {
        var reclassify = new ReclassifyPledge(PLEDGE, id(1), PILLAR_II, "the donor wrote", JUNE, null);
        var reclassified = new PledgeReclassified(PLEDGE, id(1), PILLAR_II, "the donor wrote", JUNE, Visibility.PUBLIC);
        fixture.given(promised(100)).when(reclassify).expectEvents(reclassified);
        quiet(fixture().given(promised(100), reclassified).when(reclassify));
    }

    @Test
    void a_pledge_that_never_was_is_not_earmarked() {
        var reclassify = new ReclassifyPledge(PLEDGE, id(2), PILLAR_II, "the donor wrote", JUNE, null);
        refused(fixture.given(told(100, correct(1, PLEDGE))).when(reclassify), "PLEDGE_CLOSED", null);
    }
}

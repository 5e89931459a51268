package org.ctax.command.pledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a promise to money: committing, receiving, paying back. */
class FulfilmentTest extends Story {
    private static final ExchangeRate DOLLARS =
            new ExchangeRate("USD", "EUR", new BigDecimal("0.6405"), "UN operational rate", JUNE);

    @Test
    void a_part_of_the_promise_is_committed() {
        fixture.given(promised(100)).when(commit(1, 60)).expectEvents(committed(1, 60));
    }

    @Test
    void a_commitment_beyond_the_promise_is_refused() {
        refused(fixture.given(told(100, commit(1, 60))).when(commit(2, 41)), "EXCEEDS_PLEDGE", "amount");
    }

    @Test
    void a_commitment_beyond_the_promise_that_says_so_raises_it() {
        var command = new MakeCommitment(PLEDGE, id(1), eur(130), null, null, "A-7", true, JUNE, null);
        fixture.given(promised(100))
                .when(command)
                .expectEvents(
                        new CommitmentMade(PLEDGE, id(1), eur(130), null, null, "A-7", true, JUNE, Visibility.PUBLIC));
    }

    @Test
    void a_commitment_that_might_exceed_and_does_not_is_no_over_fulfilment() {
        var command = commitBeyond(1, 60);
        fixture.given(promised(100)).when(command).expectEvents(committed(1, 60));
    }

    @Test
    void the_same_commitment_again_is_quiet_though_the_purse_is_full_by_now() {
        quiet(fixture.given(told(100, commit(1, 60), commit(2, 40))).when(commit(1, 60)));
    }

    @Test
    void another_commitment_under_the_same_id_is_refused() {
        refused(fixture.given(told(100, commit(1, 60))).when(commit(1, 61)), "ID_TAKEN", "id");
    }

    @Test
    void a_commitment_in_another_currency_is_refused() {
        var command = new MakeCommitment(PLEDGE, id(1), Amounts.of("60", "USD"), null, null, null, false, JUNE, null);
        refused(fixture.given(promised(100)).when(command), "WRONG_CURRENCY", "amount");
    }

    @Test
    void nothing_is_committed_to_a_withdrawn_promise_even_beyond_it() {
        var command = commitBeyond(3, 10);
        refused(fixture.given(told(100, commit(1, 60), withdraw(2))).when(command), "PLEDGE_CLOSED", null);
    }

    @Test
    void money_is_received() {
        fixture.given(promised(100)).when(receive(1, 80)).expectEvents(received(1, 80));
    }

    @Test
    void money_beyond_the_promise_is_refused() {
        refused(fixture.given(told(100, receive(1, 80))).when(receive(2, 30)), "EXCEEDS_PLEDGE", "amount");
    }

    @Test
    void the_same_money_again_is_quiet() {
        quiet(fixture.given(told(100, receive(1, 80))).when(receive(1, 80)));
    }

    @Test
    void what_is_committed_of_a_withdrawn_promise_may_still_be_paid() {
        fixture.given(told(100, commit(1, 60), withdraw(2)))
                .when(receive(3, 60))
                .expectEvents(received(3, 60));
    }

    @Test
    void new_money_on_a_withdrawn_promise_is_refused() {
        refused(fixture.given(told(100, commit(1, 60), withdraw(2))).when(receive(3, 61)), "PLEDGE_CLOSED", null);
    }

    @Test
    void money_in_another_currency_is_credited_at_the_rate_given_with_it() {
        var command = inDollars("100.01", DOLLARS);
        fixture.given(promised(100))
                .when(command)
                .expectEvents(new ContributionReceived(
                        PLEDGE,
                        id(1),
                        Amounts.of("100.01", "USD"),
                        eur("64.06"),
                        null,
                        DOLLARS,
                        PledgeForm.CASH,
                        null,
                        false,
                        JUNE,
                        Visibility.PUBLIC));
    }

    @Test
    void money_in_another_currency_without_a_rate_is_refused() {
        refused(fixture.given(promised(100)).when(inDollars("100", null)), "MISSING_RATE", "rate");
    }

    @Test
    void money_at_a_rate_between_other_currencies_is_refused() {
        var rate = new ExchangeRate("USD", "KES", new BigDecimal("62"), "central bank", JUNE);
        refused(fixture.given(promised(100)).when(inDollars("100", rate)), "WRONG_CURRENCY", "rate.to");
    }

    @Test
    void money_that_comes_to_nothing_in_the_currency_of_the_pledge_is_refused() {
        var rate = new ExchangeRate("USD", "EUR", new BigDecimal("0.001"), "central bank", JUNE);
        refused(fixture.given(promised(100)).when(inDollars("0.01", rate)), "AMOUNT_NOT_POSITIVE", "amount");
    }

    @Test
    void money_goes_back_and_the_newest_allocations_lose_first() {
        fixture.given(told(100, receive(1, 80), allocate(2, 60), allocate(3, 40)))
                .when(refund(4, 50))
                .expectEvents(refunded(4, null, 50));
    }

    @Test
    void more_than_was_received_does_not_go_back() {
        refused(fixture.given(told(100, receive(1, 80))).when(refund(2, 81)), "EXCEEDS_RECEIVED", "amount");
    }

    @Test
    void the_same_refund_again_is_quiet() {
        quiet(fixture.given(told(100, receive(1, 80), refund(2, 50))).when(refund(2, 50)));
    }

    @Test
    void more_than_a_contribution_has_left_does_not_go_back_from_it() {
        var story = told(100, receive(1, 40), receive(2, 40), refundOf(3, 1, 30));
        refused(fixture.given(story).when(refundOf(4, 1, 11)), "EXCEEDS_CONTRIBUTION", "amount");
    }

    @Test
    void a_refund_of_what_was_no_contribution_is_refused() {
        var story = told(100, receive(1, 40), commit(2, 40));
        refused(fixture.given(story).when(refundOf(4, 2, 11)), "UNKNOWN_CONTRIBUTION", "contribution");
    }

    private static ReceiveContribution inDollars(String amount, @Nullable ExchangeRate rate) {
        return new ReceiveContribution(
                PLEDGE, id(1), Amounts.of(amount, "USD"), null, rate, PledgeForm.CASH, null, false, JUNE, null);
    }

    private static ContributionRefunded refunded(int entry, @Nullable UUID contribution, long amount) {
        return new ContributionRefunded(
                PLEDGE,
                id(entry),
                contribution,
                eur(amount),
                "not spent",
                List.of(loss(3, 40), loss(2, 10)),
                JUNE,
                Visibility.PUBLIC);
    }
}

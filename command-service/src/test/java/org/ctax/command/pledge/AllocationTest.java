package org.ctax.command.pledge;

import java.util.List;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.Test;

/** What the money is for: allocating, releasing, reassigning. */
class AllocationTest extends Story {

    @Test
    void money_is_allocated_to_a_need() {
        fixture.given(promised(100)).when(allocate(1, 70)).expectEvents(allocated(1, 70));
    }

    @Test
    void more_than_the_purse_has_is_refused() {
        refused(fixture.given(told(100, allocate(1, 70))).when(allocate(2, 31)), "EXCEEDS_PURSE", "amount");
    }

    @Test
    void the_same_allocation_again_is_quiet_though_the_need_is_closed_by_now() {
        world.needIsClosed();
        quiet(fixture.given(told(100, allocate(1, 70))).when(allocate(1, 70)));
    }

    @Test
    void an_allocation_to_a_closed_need_is_refused() {
        world.needIsClosed();
        refused(fixture.given(promised(100)).when(allocate(1, 70)), "NEED_CLOSED", "need");
    }

    @Test
    void more_than_is_left_of_the_named_source_is_refused() {
        refused(
                fixture.given(told(100, receive(1, 40), allocateFrom(2, 1, 30))).when(allocateFrom(3, 1, 11)),
                "EXCEEDS_SOURCE",
                "amount");
    }

    @Test
    void what_is_released_of_a_source_can_be_allocated_from_it_again() {
        fixture.given(told(100, receive(1, 40), allocateFrom(2, 1, 40), release(3, 2, 15)))
                .when(allocateFrom(4, 1, 15))
                .expectEvents(new AllocationMade(PLEDGE, id(4), NEED, eur(15), id(1), JUNE, Visibility.PUBLIC));
    }

    @Test
    void what_is_reassigned_still_draws_on_its_source() {
        var story = told(100, commit(1, 40), allocateFrom(2, 1, 40), reassign(3, 2, 15));
        refused(fixture.given(story).when(allocateFrom(4, 1, 1)), "EXCEEDS_SOURCE", "amount");
    }

    @Test
    void a_source_that_the_purse_does_not_have_is_refused() {
        refused(fixture.given(promised(100)).when(allocateFrom(2, 1, 30)), "UNKNOWN_SOURCE", "source");
    }

    @Test
    void a_part_of_an_allocation_is_released() {
        fixture.given(told(100, allocate(1, 70))).when(release(2, 1, 30)).expectEvents(released(30));
    }

    @Test
    void more_than_is_left_of_an_allocation_is_not_released() {
        refused(
                fixture.given(told(100, allocate(1, 70), cut(2, 50))).when(release(3, 1, 51)),
                "EXCEEDS_ALLOCATION",
                "amount");
    }

    @Test
    void an_allocation_that_nobody_made_is_not_released() {
        refused(fixture.given(told(100, allocate(1, 70))).when(release(3, 2, 1)), "UNKNOWN_ALLOCATION", "allocation");
    }

    @Test
    void without_amount_what_is_left_is_released_and_a_repeat_is_quiet() {
        var all = new ReleaseAllocation(PLEDGE, id(2), id(1), null, "not needed", JUNE, null);
        fixture.given(told(100, allocate(1, 70))).when(all).expectEvents(released(70));
        quiet(fixture().given(told(100, allocate(1, 70), all)).when(all));
        refused(
                fixture().given(told(100, allocate(1, 70), all)).when(release(3, 1, 1)),
                "NOTHING_ALLOCATED",
                "allocation");
    }

    @Test
    void a_part_of_an_allocation_is_reassigned() {
        fixture.given(told(100, allocate(1, 70)))
                .when(reassign(2, 1, 30))
                .expectEvents(new AllocationReassigned(
                        PLEDGE, id(2), id(1), OTHER_NEED, eur(30), "more urgent", JUNE, Visibility.PUBLIC));
    }

    @Test
    void what_is_reassigned_is_newer_than_what_was_allocated_before() {
        fixture.given(told(100, allocate(1, 60), allocate(2, 40), reassign(3, 1, 30)))
                .when(withdraw(4))
                .expectEvents(new PledgeWithdrawn(
                        PLEDGE,
                        id(4),
                        eur(100),
                        "change of policy",
                        List.of(loss(3, 30), loss(2, 40), loss(1, 30)),
                        JUNE,
                        Visibility.PUBLIC));
    }

    @Test
    void more_than_is_left_of_an_allocation_is_not_reassigned() {
        refused(fixture.given(told(100, allocate(1, 70))).when(reassign(2, 1, 71)), "EXCEEDS_ALLOCATION", "amount");
    }

    @Test
    void the_same_reassignment_again_is_quiet() {
        world.needIsClosed();
        quiet(fixture.given(told(100, allocate(1, 70), reassign(2, 1, 70))).when(reassign(2, 1, 70)));
    }

    @Test
    void an_entry_is_not_seen_by_more_than_what_it_belongs_to() {
        var restricted = Visibility.restrictedTo(List.of(DONOR));
        var secret = new AllocateMoney(PLEDGE, id(1), NEED, eur(70), null, JUNE, restricted);
        var loud = new ReleaseAllocation(PLEDGE, id(2), id(1), eur(1), "not needed", JUNE, Visibility.PUBLIC);
        var silent = new ReleaseAllocation(PLEDGE, id(2), id(1), eur(1), "not needed", JUNE, null);
        refused(fixture.given(told(100, secret)).when(loud), "VISIBILITY_WIDER", "visibility");
        fixture()
                .given(told(100, secret))
                .when(silent)
                .expectEvents(new AllocationReleased(PLEDGE, id(2), id(1), eur(1), "not needed", JUNE, restricted));
    }

    private static AllocationReleased released(long amount) {
        return new AllocationReleased(PLEDGE, id(2), id(1), eur(amount), "not needed", JUNE, Visibility.PUBLIC);
    }
}

package org.ctax.command.pledge;

import java.util.List;
import java.util.UUID;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.Test;

/** Who may know of a pledge, and of what is entered in it. */
class PledgeVisibilityTest extends Story {
    private static final UUID WITNESS = id(991);
    private static final UUID THIRD = id(992);
    private static final Visibility SECRET = only(WITNESS);

    private static Visibility only(UUID... participants) {
        return Visibility.restrictedTo(List.of(participants));
    }

    private static PledgeVisibilityChanged shown(int entry, Visibility visibility) {
        return new PledgeVisibilityChanged(PLEDGE, id(entry), visibility, "parliament agreed", JUNE);
    }

    private static MakeCommitment commit(int entry, Visibility visibility) {
        return new MakeCommitment(PLEDGE, id(entry), eur(10), null, null, null, false, JUNE, visibility);
    }

    private static CommitmentMade committed(int entry, Visibility visibility) {
        return new CommitmentMade(PLEDGE, id(entry), eur(10), null, null, null, false, JUNE, visibility);
    }

    @Test
    void a_pledge_becomes_known_to_fewer_and_its_donor_is_always_among_them() {
        fixture.given(promised(100)).when(show(1, SECRET)).expectEvents(shown(1, only(WITNESS, DONOR)));
        fixture()
                .given(promised(DONOR, SECRET))
                .when(show(1, Visibility.PUBLIC))
                .expectEvents(shown(1, Visibility.PUBLIC));
    }

    @Test
    void what_changes_nothing_is_refused() {
        refused(fixture.given(promised(100)).when(show(1, Visibility.PUBLIC)), "VISIBILITY_UNCHANGED", "visibility");
        refused(fixture().given(promised(DONOR, SECRET)).when(show(1, SECRET)), "VISIBILITY_UNCHANGED", "visibility");
    }

    @Test
    void the_same_change_again_is_quiet_whatever_came_after_it() {
        quiet(fixture.given(promised(100), shown(1, only(WITNESS, DONOR))).when(show(1, SECRET)));
        quiet(fixture()
                .given(promised(100), shown(1, only(WITNESS, DONOR)), shown(2, Visibility.PUBLIC))
                .when(show(1, SECRET)));
        refused(
                fixture().given(promised(100), shown(1, SECRET)).when(show(1, Visibility.PARTICIPANTS)),
                "ID_TAKEN",
                "id");
    }

    @Test
    void what_never_was_may_still_be_hidden_and_is_not_shown_again_by_that() {
        fixture.given(promised(100), shown(1, Visibility.PARTICIPANTS))
                .when(correct(2, PLEDGE))
                .expectEvents(new EntryCorrected(
                        PLEDGE, id(2), PLEDGE, "typing error", List.of(), MAY, Visibility.PARTICIPANTS));
        fixture()
                .given(told(100, correct(1, PLEDGE)))
                .when(show(2, SECRET))
                .expectEvents(shown(2, only(WITNESS, DONOR)));
    }

    @Test
    void a_change_is_not_corrected_but_made_again() {
        refused(
                fixture.given(promised(100), shown(1, Visibility.PARTICIPANTS)).when(correct(2, id(1))),
                "NOT_CORRECTABLE",
                "corrects");
    }

    @Test
    void a_new_entry_is_known_to_those_that_know_of_the_pledge_now() {
        fixture.given(promised(100), shown(1, Visibility.PARTICIPANTS))
                .when(commit(2, 10))
                .expectEvents(committed(2, Visibility.PARTICIPANTS));
        refused(
                fixture()
                        .given(promised(100), shown(1, Visibility.PARTICIPANTS))
                        .when(commit(2, Visibility.PUBLIC)),
                "VISIBILITY_WIDER",
                "visibility");
        fixture().given(promised(100)).when(commit(2, SECRET)).expectEvents(committed(2, only(WITNESS, DONOR)));
    }

    @Test
    void an_entry_sent_again_is_held_against_what_was_known_when_it_was_made() {
        quiet(fixture.given(promised(100), committed(1, Visibility.PUBLIC), shown(2, only(WITNESS, DONOR)))
                .when(commit(1, 10)));
        quiet(fixture()
                .given(promised(100), committed(1, Visibility.PUBLIC), shown(2, only(WITNESS, DONOR)))
                .when(commit(1, Visibility.PUBLIC)));
    }

    @Test
    void what_is_entered_about_an_entry_is_known_to_those_that_know_of_both() {
        var about = correct(3, id(1));
        fixture.given(promised(100), committed(1, Visibility.PUBLIC), shown(2, only(WITNESS, DONOR)))
                .when(about)
                .expectEvents(correction(only(WITNESS, DONOR)));
        fixture()
                .given(promised(100), committed(1, only(THIRD, DONOR)), shown(2, only(WITNESS, DONOR)))
                .when(about)
                .expectEvents(correction(only(DONOR)));
        fixture()
                .given(promised(DONOR, SECRET), committed(1, only(DONOR)), shown(2, Visibility.PUBLIC))
                .when(about)
                .expectEvents(correction(only(DONOR)));
    }

    private static EntryCorrected correction(Visibility visibility) {
        return new EntryCorrected(PLEDGE, id(3), id(1), "typing error", List.of(), JUNE, visibility);
    }
}

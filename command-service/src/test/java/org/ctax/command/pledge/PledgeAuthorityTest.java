package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Acting.as;
import static org.ctax.command.Acting.asNobody;
import static org.ctax.command.Acting.takenBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.command.Refused;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pledge is written by its donor and by coordinators, and by nobody else. */
class PledgeAuthorityTest extends Story {
    private static final UUID OTHER = id(990);
    private static final UUID WITNESS = id(991);
    private static final Visibility SECRET = Visibility.restrictedTo(List.of(WITNESS));

    static List<PurseCommand> entries() {
        return List.of(
                increase(1, 10),
                cut(1, 10),
                withdraw(1),
                lapse(1),
                new ScheduleInstalments(PLEDGE, id(1), List.of(), JUNE, null),
                commit(1, 10),
                receive(1, 10),
                refund(1, 10),
                correct(1, PLEDGE),
                allocate(1, 10),
                release(1, 2, 10),
                reassign(1, 2, 10),
                new ReclassifyPledge(PLEDGE, id(1), Earmark.NONE, "the donor wrote", JUNE, null),
                show(1, Visibility.PARTICIPANTS));
    }

    static Stream<Map<String, String>> others() {
        return Stream.concat(
                Stream.of(Role.values())
                        .filter(role -> role != Role.DONOR && role != Role.COORDINATOR)
                        .map(role -> as(role, DONOR)),
                Stream.of(asNobody()));
    }

    @Test
    void these_are_all_entries_that_a_pledge_takes() {
        var all = entries().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
        all.add(RecordPledge.class);
        assertThat(all).isEqualTo(takenBy(Pledge.class));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void another_donor_enters_nothing(PurseCommand entry) {
        refused(fixture.given(promised(100)).when(entry, as(Role.DONOR, OTHER)), "NOT_YOUR_RECORD", null);
        refused(fixture().given(promised(100)).when(entry, as(Role.DONOR)), "NOT_YOUR_RECORD", null);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_one_may_not_see_is_not_there(PurseCommand entry) {
        fixture.given(promised(DONOR, SECRET))
                .when(entry, as(Role.DONOR, OTHER))
                .expectNoEvents()
                .expectException(Refused.asNotThere());
        refused(fixture().given(promised(DONOR, SECRET)).when(entry, as(Role.DONOR, WITNESS)), "NOT_YOUR_RECORD", null);
    }

    @ParameterizedTest
    @MethodSource("others")
    void no_other_role_writes(Map<String, String> stranger) {
        for (var entry : entries()) {
            refused(fixture().given(promised(100)).when(entry, stranger), "ROLE_FORBIDDEN", null);
        }
        refused(fixture().givenNoPriorActivity().when(promise(100), stranger), "ROLE_FORBIDDEN", null);
    }

    @Test
    void a_donor_promises_and_pays_what_is_its_own_whoever_else_may_see_it() {
        fixture.givenNoPriorActivity()
                .when(promise(DONOR, SECRET), as(Role.DONOR, DONOR))
                .expectEvents(promised(DONOR, SECRET));
        fixture()
                .given(promised(DONOR, SECRET))
                .when(receive(1, 10), as(Role.DONOR, DONOR))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_coordinator_enters_on_behalf_of_the_donor() {
        fixture.given(promised(DONOR, SECRET))
                .when(receive(1, 10), as(Role.COORDINATOR, DONOR))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_promises_in_the_name_of_another() {
        refused(
                fixture.givenNoPriorActivity().when(promise(OTHER, Visibility.PUBLIC), as(Role.DONOR, DONOR)),
                "NOT_YOUR_RECORD",
                "donor");
    }

    @Test
    void a_donor_is_in_the_register_as_one() {
        refused(
                fixture.givenNoPriorActivity().when(promise(OTHER, Visibility.PUBLIC), as(Role.DONOR, OTHER)),
                "PARTICIPANT_KIND",
                "CTAX-Participant");
    }

    @Test
    void whose_a_taken_id_is_nobody_learns() {
        for (var visibility : List.of(SECRET, Visibility.PUBLIC)) {
            fixture()
                    .given(promised(DONOR, visibility))
                    .when(promise(OTHER, visibility), as(Role.DONOR, OTHER))
                    .expectNoEvents()
                    .expectException(Refused.asNotThere());
        }
    }
}

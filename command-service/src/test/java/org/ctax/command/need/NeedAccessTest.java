package org.ctax.command.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Acting.as;
import static org.ctax.command.Acting.entered;
import static org.ctax.command.Acting.takenBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.desk.Lookups;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.need.Priority;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A need is written by the Task Force entity that identified it and by coordinators; who knows of it may change. */
class NeedAccessTest {
    private static final UUID ID = new UUID(3, 0);
    private static final UUID ENTRY = new UUID(3, 1);
    private static final UUID OWNER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID WITNESS = new UUID(1, 3);
    private static final LocalDate DAY = LocalDate.of(2008, 3, 1);
    private static final Visibility SECRET = Visibility.restrictedTo(List.of(WITNESS));
    private static final Visibility SECRET_OF_OWNER = Visibility.restrictedTo(List.of(OWNER, WITNESS));
    private static final ReviseRequirement REVISE =
            new ReviseRequirement(ID, ENTRY, Amounts.of("120000", "USD"), "A second visit", DAY.plusDays(9), null);

    private static FixtureConfiguration<Need> fixture() {
        var known = Map.of(
                OWNER,
                List.of(new ParticipantRegistered(
                        OWNER, "UNODC", "UNODC", ParticipantKind.TASK_FORCE, null, null, Visibility.PUBLIC)));
        return Acting.on(Need.class).registerInjectableResource(new Lookups(id -> known.getOrDefault(id, List.of())));
    }

    private static IdentifyNeed identify(Visibility visibility) {
        return new IdentifyNeed(
                ID, "AFG", "CT-03", null, "A law", null, Priority.HIGH, null, null, false, DAY, visibility);
    }

    private static ChangeNeedVisibility show(Visibility visibility) {
        return new ChangeNeedVisibility(ID, ENTRY, visibility, "The State agreed", DAY);
    }

    private static Object identified(Visibility visibility) {
        return entered(OWNER, identify(visibility).event(OWNER));
    }

    static List<Object> entries() {
        return List.of(
                REVISE,
                new CorrectOriginalRequirement(ID, ENTRY, Amounts.of("90000", "USD"), "A digit", DAY, null),
                new CloseNeed(ID, ENTRY, NeedClosed.Outcome.MET, "The law is in force", DAY),
                new ReopenNeed(ID, ENTRY, "Repealed", DAY),
                show(Visibility.PARTICIPANTS));
    }

    @Test
    void these_are_all_entries_that_a_need_takes() {
        var all = entries().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
        all.add(IdentifyNeed.class);
        assertThat(all).isEqualTo(takenBy(Need.class));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void others_enter_nothing_and_do_not_find_what_they_may_not_see(Object entry) {
        fixture()
                .given(identified(Visibility.PUBLIC))
                .when(entry, as(Role.TASK_FORCE, OTHER))
                .expectNoEvents()
                .expectException(Refused.as("NOT_YOUR_RECORD"));
        fixture()
                .given(identify(Visibility.PUBLIC).event(null))
                .when(entry, as(Role.TASK_FORCE))
                .expectNoEvents()
                .expectException(Refused.as("NOT_YOUR_RECORD"));
        fixture()
                .given(identified(SECRET))
                .when(entry, as(Role.TASK_FORCE, OTHER))
                .expectNoEvents()
                .expectException(Refused.asNotThere());
        fixture()
                .given(identified(Visibility.PUBLIC))
                .when(entry, as(Role.AUDITOR, OWNER))
                .expectNoEvents()
                .expectException(Refused.as("ROLE_FORBIDDEN"));
    }

    @Test
    void an_entity_identifies_a_need_and_is_among_those_that_know_of_it() {
        fixture()
                .givenNoPriorActivity()
                .when(identify(SECRET), as(Role.TASK_FORCE, OWNER))
                .expectEvents(identify(SECRET_OF_OWNER).event(null));
        fixture()
                .given(identified(SECRET))
                .when(REVISE, as(Role.TASK_FORCE, OWNER))
                .expectEvents(REVISE.event(SECRET_OF_OWNER));
    }

    @Test
    void a_need_identified_again_is_quiet_on_the_same_or_a_coordinators_authority() {
        fixture()
                .given(identified(SECRET))
                .when(identify(SECRET), as(Role.TASK_FORCE, OWNER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(identified(SECRET))
                .when(identify(SECRET), as(Role.COORDINATOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(identified(Visibility.PUBLIC))
                .when(identify(Visibility.PUBLIC), as(Role.TASK_FORCE, OTHER))
                .expectNoEvents()
                .expectException(Refused.asNotThere());
    }

    @Test
    void who_identifies_a_need_is_in_the_register_as_an_entity() {
        fixture()
                .givenNoPriorActivity()
                .when(identify(SECRET), as(Role.TASK_FORCE, OTHER))
                .expectNoEvents()
                .expectException(Refused.as("PARTICIPANT_KIND", "CTAX-Participant"));
        fixture()
                .givenNoPriorActivity()
                .when(identify(SECRET), as(Role.DONOR, OWNER))
                .expectNoEvents()
                .expectException(Refused.as("ROLE_FORBIDDEN"));
    }

    @Test
    void others_come_to_know_of_a_need() {
        fixture()
                .given(identified(Visibility.PUBLIC))
                .when(show(SECRET), as(Role.TASK_FORCE, OWNER))
                .expectEvents(new NeedVisibilityChanged(ID, ENTRY, SECRET_OF_OWNER, "The State agreed", DAY));
    }

    @Test
    void what_changes_nothing_is_refused() {
        fixture()
                .given(identified(SECRET))
                .when(show(SECRET))
                .expectNoEvents()
                .expectException(Refused.as("VISIBILITY_UNCHANGED", "visibility"));
    }

    @Test
    void what_was_sent_before_is_quiet_whoever_knows_of_the_need_by_now() {
        var changed = show(SECRET).event(SECRET_OF_OWNER);
        fixture()
                .given(identified(Visibility.PUBLIC), changed)
                .when(show(SECRET))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        var revised =
                new ReviseRequirement(ID, new UUID(3, 2), Amounts.of("1", "USD"), "A visit", DAY, Visibility.PUBLIC);
        fixture()
                .given(identified(Visibility.PUBLIC), revised.event(Visibility.PUBLIC), changed)
                .when(revised)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_hidden_is_not_there_any_more_for_those_it_is_hidden_from() {
        fixture()
                .given(identified(Visibility.PUBLIC), show(SECRET).event(SECRET_OF_OWNER))
                .when(REVISE, as(Role.TASK_FORCE, OTHER))
                .expectNoEvents()
                .expectException(Refused.asNotThere());
    }
}

package org.ctax.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Acting.as;
import static org.ctax.command.Acting.takenBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.desk.Lookups;
import org.ctax.events.money.Amounts;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.pledge.Stage;
import org.ctax.events.reference.Placement;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A transfer is written by who hands the money on and by coordinators; who knows of it may change. */
class TransferAccessTest {
    private static final UUID ID = new UUID(2, 0);
    private static final UUID ENTRY = new UUID(2, 1);
    private static final UUID OWNER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2008, 7, 1);
    private static final Visibility SECRET = Visibility.restrictedTo(List.of(new UUID(1, 3)));
    private static final Visibility SECRET_OF_OWNER = Visibility.restrictedTo(List.of(OWNER, new UUID(1, 3)));
    private static final CorrectTransfer CORRECT = new CorrectTransfer(ID, ENTRY, "wrong plan");

    private static FixtureConfiguration<Transfer> fixture() {
        var known = Map.of(
                OWNER,
                List.of(new ParticipantRegistered(
                        OWNER, "UNODC", "UNODC", ParticipantKind.TASK_FORCE, null, null, Visibility.PUBLIC)));
        return Acting.on(Transfer.class)
                .registerInjectableResource(new Lookups(id -> known.getOrDefault(id, List.of())));
    }

    private static RecordTransfer transfer(@Nullable UUID transferor, Visibility visibility) {
        return new RecordTransfer(
                ID,
                transferor,
                null,
                null,
                Placement.NOT_SPECIFIED,
                Placement.NOT_SPECIFIED,
                Amounts.of("1250.00", "USD"),
                null,
                null,
                Stage.COMMITTED,
                null,
                null,
                DAY,
                visibility);
    }

    private static Object recorded(Visibility visibility) {
        return transfer(OWNER, visibility).event();
    }

    private static ChangeTransferVisibility show(Visibility visibility) {
        return new ChangeTransferVisibility(ID, ENTRY, visibility, "The donor agreed", DAY);
    }

    static List<Object> entries() {
        return List.of(CORRECT, show(Visibility.PARTICIPANTS));
    }

    private static void refused(ResultValidator<?> result, String code) {
        result.expectNoEvents().expectException(Refused.as(code));
    }

    private static void quiet(ResultValidator<?> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void these_are_all_entries_that_a_transfer_takes() {
        var all = entries().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
        all.add(RecordTransfer.class);
        assertThat(all).isEqualTo(takenBy(Transfer.class));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void others_enter_nothing_and_do_not_find_what_they_may_not_see(Object entry) {
        refused(fixture().given(recorded(Visibility.PUBLIC)).when(entry, as(Role.DONOR, OTHER)), "NOT_YOUR_RECORD");
        refused(fixture().given(recorded(Visibility.PUBLIC)).when(entry, as(Role.AUDITOR, OWNER)), "ROLE_FORBIDDEN");
        fixture()
                .given(recorded(SECRET))
                .when(entry, as(Role.DONOR, OTHER))
                .expectNoEvents()
                .expectException(Refused.asNotThere());
    }

    @Test
    void money_is_handed_on_by_whom_it_leaves_who_is_among_those_that_know_of_it() {
        fixture()
                .givenNoPriorActivity()
                .when(transfer(OWNER, SECRET), as(Role.TASK_FORCE, OWNER))
                .expectEvents(transfer(OWNER, SECRET_OF_OWNER).event());
    }

    @Test
    void nobody_hands_on_the_money_of_another() {
        for (var transferor : new UUID[] {OTHER, null}) {
            fixture()
                    .givenNoPriorActivity()
                    .when(transfer(transferor, SECRET), as(Role.TASK_FORCE, OWNER))
                    .expectNoEvents()
                    .expectException(Refused.as("NOT_YOUR_RECORD", "transferor"));
        }
        refused(
                fixture().givenNoPriorActivity().when(transfer(OWNER, SECRET), as(Role.DONOR, OWNER)),
                "PARTICIPANT_KIND");
    }

    @Test
    void a_transfer_recorded_again_is_quiet_and_under_the_id_of_anothers_it_is_refused() {
        quiet(fixture().given(recorded(SECRET)).when(transfer(OWNER, SECRET), as(Role.TASK_FORCE, OWNER)));
        fixture()
                .given(recorded(Visibility.PUBLIC))
                .when(transfer(OTHER, Visibility.PUBLIC), as(Role.TASK_FORCE, OTHER))
                .expectNoEvents()
                .expectException(Refused.asNotThere());
    }

    @Test
    void others_come_to_know_of_a_transfer() {
        fixture()
                .given(recorded(Visibility.PUBLIC))
                .when(show(SECRET), as(Role.TASK_FORCE, OWNER))
                .expectEvents(show(SECRET).event(SECRET_OF_OWNER));
    }

    @Test
    void what_changes_nothing_is_refused() {
        refused(fixture().given(recorded(SECRET)).when(show(SECRET)), "VISIBILITY_UNCHANGED");
    }

    @Test
    void what_was_sent_before_is_quiet_whoever_knows_of_the_transfer_by_now() {
        quiet(fixture()
                .given(recorded(Visibility.PUBLIC), show(SECRET).event(SECRET_OF_OWNER))
                .when(show(SECRET)));
        var recorded = transfer(OWNER, Visibility.PUBLIC).event();
        var shown = new ChangeTransferVisibility(ID, new UUID(2, 9), SECRET, "The donor agreed", DAY);
        quiet(fixture()
                .given(recorded, CORRECT.event(recorded, Visibility.PUBLIC), shown.event(SECRET_OF_OWNER))
                .when(CORRECT));
        fixture()
                .given(recorded, shown.event(SECRET_OF_OWNER))
                .when(CORRECT)
                .expectEvents(CORRECT.event(recorded, SECRET_OF_OWNER));
    }
}

package org.ctax.command.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.claim.Claims;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.participant.ParticipantRenamed;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipantTest {
    private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final LocalDate DAY = LocalDate.of(2008, 7, 1);
    private static final RegisterParticipant REGISTER = new RegisterParticipant(
            ID, "UNODC", "Office on Drugs and Crime", ParticipantKind.TASK_FORCE, null, null, Visibility.PUBLIC);
    private static final ParticipantRegistered REGISTERED = REGISTER.event();
    private static final RenameParticipant RENAME = new RenameParticipant(ID, "Office for Drugs", DAY);
    private static final ParticipantRenamed RENAMED = RENAME.event();

    private final FixtureConfiguration<Participant> fixture = Acting.on(Participant.class);
    private List<String> takenCodes = List.of();

    @BeforeEach
    void claims() {
        Claims claims = (scope, field, code, holder) -> {
            if (takenCodes.contains(scope + ":" + code)) {
                throw Claims.taken(field, code);
            }
        };
        fixture.registerInjectableResource(claims);
    }

    @Test
    void a_participant_is_registered() {
        fixture.givenNoPriorActivity().when(REGISTER).expectEvents(REGISTERED);
    }

    @Test
    void a_participant_is_not_registered_under_the_code_of_another() {
        takenCodes = List.of("participant-code:UNODC");
        fixture.givenNoPriorActivity()
                .when(REGISTER)
                .expectNoEvents()
                .expectException(Refused.as("CODE_TAKEN", "code"));
    }

    @Test
    void a_participant_is_not_registered_under_the_id_of_another() {
        var other = new RegisterParticipant(
                ID, "UNICRI", "Research Institute", ParticipantKind.TASK_FORCE, null, null, Visibility.PUBLIC);
        fixture.given(REGISTERED).when(other).expectNoEvents().expectException(Refused.as("ID_TAKEN", "id"));
    }

    @Test
    void a_participant_registered_twice_is_there_once() {
        fixture.given(REGISTERED)
                .when(REGISTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_participant_is_renamed() {
        fixture.given(REGISTERED).when(RENAME).expectEvents(RENAMED);
    }

    @Test
    void a_participant_is_not_renamed_by_who_did_not_see_its_last_name() {
        fixture.given(REGISTERED, RENAMED)
                .when(new RenameParticipant(ID, "Another", DAY), MetaData.with("expectedVersion", 0L))
                .expectNoEvents()
                .expectException(Refused.as("STALE_VERSION"));
    }

    @Test
    void a_participant_renamed_twice_is_renamed_once_even_by_who_saw_an_older_version() {
        fixture.given(REGISTERED, RENAMED)
                .when(RENAME, MetaData.with("expectedVersion", 0L))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}

package org.ctax.command.appeal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.claim.Claims;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppealTest {
    private static final UUID ID = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final PublishAppeal PUBLISH = new PublishAppeal(
            ID, "HAFG20", "Afghanistan 2020", 2020, FIRST, LAST, List.of("AFG"), null, Visibility.PUBLIC);
    private static final ReviseAppeal REVISE =
            new ReviseAppeal(ID, null, "Afghanistan 2020-2021", null, FIRST, LAST.plusYears(1), List.of("AFG", "PAK"));

    private static final AppealRevised REVISED = new AppealRevised(
            ID, "HAFG20", "Afghanistan 2020-2021", 2020, FIRST, LAST.plusYears(1), List.of("AFG", "PAK"));

    private final FixtureConfiguration<Appeal> fixture = Acting.on(Appeal.class);
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
    void an_appeal_is_published() {
        fixture.givenNoPriorActivity().when(PUBLISH).expectEvents(PUBLISH.event());
    }

    @Test
    void an_appeal_is_not_published_under_the_code_of_another() {
        takenCodes = List.of("appeal-code:HAFG20");
        fixture.givenNoPriorActivity().when(PUBLISH).expectNoEvents().expectException(Refused.as("CODE_TAKEN", "code"));
    }

    @Test
    void an_appeal_published_twice_is_there_once() {
        fixture.given(PUBLISH.event())
                .when(PUBLISH)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_appeal_is_revised() {
        fixture.given(PUBLISH.event()).when(REVISE).expectEvents(REVISED);
    }

    @Test
    void an_appeal_first_known_by_a_makeshift_code_gets_its_own() {
        takenCodes = List.of("appeal-code:HAFG20");
        var revise = new ReviseAppeal(ID, "HAFG21", "Afghanistan", 2021, null, null, List.of());
        fixture.given(PUBLISH.event())
                .when(revise)
                .expectEvents(new AppealRevised(ID, "HAFG21", "Afghanistan", 2021, null, null, List.of()));
    }

    @Test
    void an_appeal_does_not_get_the_code_of_another() {
        takenCodes = List.of("appeal-code:HAFG21");
        fixture.given(PUBLISH.event())
                .when(new ReviseAppeal(ID, "HAFG21", "Afghanistan", null, null, null, List.of()))
                .expectNoEvents()
                .expectException(Refused.as("CODE_TAKEN", "code"));
    }

    @Test
    void an_appeal_is_not_revised_by_who_did_not_see_the_last_revision() {
        fixture.given(PUBLISH.event(), REVISED)
                .when(
                        new ReviseAppeal(ID, null, "Afghanistan", null, null, null, List.of()),
                        MetaData.with("expectedVersion", 0L))
                .expectNoEvents()
                .expectException(Refused.as("STALE_VERSION"));
    }

    @Test
    void an_appeal_that_says_the_same_as_before_is_not_revised() {
        fixture.given(PUBLISH.event(), REVISED)
                .when(REVISE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_appeal_ends_before_it_begins() {
        assertThatThrownBy(() -> new ReviseAppeal(ID, null, "A", null, LAST, FIRST, List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .isEqualTo("ENDS_BEFORE_START"));
    }
}

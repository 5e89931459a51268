package org.ctax.command.need;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.desk.Lookups;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.need.Priority;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final UUID ID = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID ENTRY = UUID.fromString("44444444-4444-4444-8444-444444444444");
    private static final UUID APPEAL = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final LocalDate DAY = LocalDate.of(2008, 3, 1);
    private static final IdentifyNeed IDENTIFY = identify("CT-03", APPEAL, Visibility.PUBLIC);
    private static final NeedEvent IDENTIFIED = IDENTIFY.event(null);
    private static final ReviseRequirement REVISE =
            new ReviseRequirement(ID, ENTRY, Amounts.of("120000", "USD"), "A second visit", DAY.plusDays(9), null);
    private static final CorrectOriginalRequirement CORRECT =
            new CorrectOriginalRequirement(ID, ENTRY, Amounts.of("90000", "USD"), "A digit was lost", DAY, null);
    private static final CloseNeed CLOSE =
            new CloseNeed(ID, ENTRY, NeedClosed.Outcome.MET, "The law is in force", DAY.plusDays(90));
    private static final ReopenNeed REOPEN =
            new ReopenNeed(ID, UUID.fromString("55555555-5555-4555-8555-555555555555"), "Repealed", DAY.plusDays(99));

    private final FixtureConfiguration<Need> fixture = Acting.on(Need.class);
    private final Map<UUID, List<?>> others = new HashMap<>();

    private static IdentifyNeed identify(String theme, @Nullable UUID appeal, Visibility visibility) {
        return new IdentifyNeed(
                ID,
                "AFG",
                theme,
                appeal,
                "A law against financing",
                null,
                Priority.HIGH,
                Amounts.of("100000", "USD"),
                null,
                false,
                DAY,
                visibility);
    }

    @BeforeEach
    void lookups() {
        others.put(
                APPEAL,
                List.of(new AppealPublished(
                        APPEAL, "HAFG08", "Afghanistan", 2008, null, null, List.of(), null, Visibility.PUBLIC)));
        fixture.registerInjectableResource(new Lookups(id -> others.getOrDefault(id, List.of())));
    }

    @Test
    void a_need_is_identified() {
        fixture.givenNoPriorActivity().when(IDENTIFY).expectEvents(IDENTIFIED);
    }

    @Test
    void a_need_is_not_identified_in_a_theme_that_there_is_not() {
        fixture.givenNoPriorActivity()
                .when(identify("CT-99", null, Visibility.PUBLIC))
                .expectNoEvents()
                .expectException(Refused.as("UNKNOWN_THEME", "theme"));
    }

    @Test
    void a_need_is_not_identified_under_an_appeal_that_there_is_not() {
        others.clear();
        fixture.givenNoPriorActivity()
                .when(IDENTIFY)
                .expectNoEvents()
                .expectException(Refused.as("UNKNOWN_APPEAL", "appeal"));
    }

    @Test
    void a_need_identified_twice_is_there_once_even_if_its_appeal_is_not_found_any_more() {
        others.clear();
        fixture.given(IDENTIFIED)
                .when(IDENTIFY)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_requirement_is_revised() {
        fixture.given(IDENTIFIED).when(REVISE).expectEvents(REVISE.event(Visibility.PUBLIC));
    }

    @Test
    void a_requirement_is_not_revised_once_the_need_is_closed() {
        fixture.given(IDENTIFIED, CLOSE.event())
                .when(new ReviseRequirement(
                        ID, UUID.randomUUID(), Amounts.of("1", "USD"), "Why", DAY.plusDays(91), null))
                .expectNoEvents()
                .expectException(Refused.as("NEED_CLOSED"));
    }

    @Test
    void a_requirement_is_not_revised_in_another_currency() {
        fixture.given(IDENTIFIED)
                .when(new ReviseRequirement(ID, ENTRY, Amounts.of("1", "EUR"), "Why", DAY, null))
                .expectNoEvents()
                .expectException(Refused.as("WRONG_CURRENCY", "required"));
    }

    @Test
    void a_requirement_revised_twice_is_revised_once() {
        fixture.given(IDENTIFIED, REVISE.event(Visibility.PUBLIC))
                .when(REVISE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_revision_of_what_participants_may_know_is_not_public() {
        fixture.given(identify("CT-03", null, Visibility.PARTICIPANTS).event(null))
                .when(new ReviseRequirement(ID, ENTRY, Amounts.of("1", "USD"), "Why", DAY, Visibility.PUBLIC))
                .expectNoEvents()
                .expectException(Refused.as("VISIBILITY_WIDER", "visibility"));
    }

    @Test
    void a_revision_is_known_to_as_many_as_its_need_where_nothing_is_said() {
        fixture.given(identify("CT-03", null, Visibility.PARTICIPANTS).event(null))
                .when(REVISE)
                .expectEvents(REVISE.event(Visibility.PARTICIPANTS));
    }

    @Test
    void an_original_requirement_is_corrected() {
        fixture.given(IDENTIFIED).when(CORRECT).expectEvents(CORRECT.event(Visibility.PUBLIC));
    }

    @Test
    void an_original_requirement_is_not_corrected_under_the_id_of_another_entry() {
        fixture.given(IDENTIFIED, REVISE.event(Visibility.PUBLIC))
                .when(CORRECT)
                .expectNoEvents()
                .expectException(Refused.as("ID_TAKEN", "id"));
    }

    @Test
    void an_original_requirement_corrected_twice_is_corrected_once() {
        fixture.given(IDENTIFIED, CORRECT.event(Visibility.PUBLIC))
                .when(CORRECT)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_need_is_closed() {
        fixture.given(IDENTIFIED).when(CLOSE).expectEvents(CLOSE.event());
    }

    @Test
    void a_need_is_not_closed_before_it_was_found() {
        fixture.given(IDENTIFIED)
                .when(new CloseNeed(ID, ENTRY, NeedClosed.Outcome.MET, "Why", DAY.minusDays(1)))
                .expectNoEvents()
                .expectException(Refused.as("DATE_OUT_OF_ORDER", "valueDate"));
    }

    @Test
    void a_need_is_not_closed_by_who_did_not_see_its_last_change() {
        fixture.given(IDENTIFIED, REVISE.event(Visibility.PUBLIC))
                .when(
                        new CloseNeed(ID, UUID.randomUUID(), NeedClosed.Outcome.MET, "Why", DAY),
                        MetaData.with("expectedVersion", 0L))
                .expectNoEvents()
                .expectException(Refused.as("STALE_VERSION"));
    }

    @Test
    void a_need_closed_twice_is_closed_once() {
        fixture.given(IDENTIFIED, CLOSE.event())
                .when(CLOSE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_need_is_reopened() {
        fixture.given(IDENTIFIED, CLOSE.event()).when(REOPEN).expectEvents(REOPEN.event());
    }

    @Test
    void an_open_need_is_not_reopened() {
        fixture.given(IDENTIFIED).when(REOPEN).expectNoEvents().expectException(Refused.as("NEED_OPEN"));
    }

    @Test
    void a_need_reopened_twice_is_reopened_once() {
        fixture.given(IDENTIFIED, CLOSE.event(), REOPEN.event())
                .when(REOPEN)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}

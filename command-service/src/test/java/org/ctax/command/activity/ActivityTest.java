package org.ctax.command.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.desk.Lookups;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityState;
import org.ctax.events.activity.Attendance;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.Priority;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityTest {
    private static final UUID ID = UUID.fromString("66666666-6666-4666-8666-666666666666");
    private static final UUID LEAD = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID NEED = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final LocalDate DAY = LocalDate.of(2008, 5, 1);
    private static final ActivityPlan PLAN = plan(LEAD, List.of(country("KEN", "60"), country("UGA", "40")), "50");

    private static final RequestActivity REQUEST = new RequestActivity(ID, PLAN, null, DAY, Visibility.PUBLIC);
    private static final PlanActivity ENTER = new PlanActivity(ID, PLAN, null, DAY, Visibility.PUBLIC);
    private static final ReplanActivity REPLAN =
            new ReplanActivity(ID, entry(1), plan(LEAD, List.of(country("KEN", "100")), "80"), null, DAY, null);
    private static final StartActivity START = new StartActivity(ID, entry(2), DAY);
    private static final PostponeActivity POSTPONE =
            new PostponeActivity(ID, entry(3), DAY.plusYears(1), null, "Elections", DAY);
    private static final CompleteActivity COMPLETE = new CompleteActivity(
            ID,
            entry(4),
            List.of(new Attendance("KEN", "judge", 12)),
            12,
            List.of("Report"),
            "A bill was drafted",
            DAY);
    private static final CancelActivity CANCEL = new CancelActivity(ID, entry(5), "No funds", DAY);

    private final FixtureConfiguration<Activity> fixture = Acting.on(Activity.class);
    private final Map<UUID, List<?>> others = new HashMap<>();

    private static UUID entry(long number) {
        return new UUID(7, number);
    }

    private static CountryShare country(String code, String share) {
        return new CountryShare(code, new BigDecimal(share));
    }

    private static ActivityPlan plan(UUID lead, List<CountryShare> countries, String needShare) {
        return new ActivityPlan(
                "Workshop on financing",
                ActivityKind.SUBREGIONAL_WORKSHOP,
                "CT-03",
                countries,
                "Nairobi",
                DAY,
                DAY.plusDays(3),
                lead,
                List.of(),
                List.of(new NeedShare(NEED, new BigDecimal(needShare))),
                null);
    }

    private static NeedIdentified need(String country) {
        return new NeedIdentified(
                NEED, country, "CT-03", null, "A law", null, Priority.LOW, null, null, false, DAY, Visibility.PUBLIC);
    }

    /** The events that bring an activity to a state. */
    private static List<ActivityEvent> at(ActivityState state) {
        var planned = ENTER.event();
        return switch (state) {
            case REQUESTED -> List.of(REQUEST.event(null));
            case PLANNED -> List.of(planned);
            case ONGOING -> List.of(planned, new StartActivity(ID, entry(12), DAY).event());
            case POSTPONED -> List.of(planned, new PostponeActivity(ID, entry(13), null, null, "Why", DAY).event());
            case COMPLETED ->
                List.of(planned, new CompleteActivity(ID, entry(14), List.of(), 0, List.of(), null, DAY).event());
            case CANCELLED -> List.of(planned, new CancelActivity(ID, entry(15), "Why", DAY).event());
        };
    }

    @BeforeEach
    void lookups() {
        others.put(
                LEAD,
                List.of(new ParticipantRegistered(
                        LEAD, "UNODC", "UNODC", ParticipantKind.TASK_FORCE, null, null, Visibility.PUBLIC)));
        others.put(NEED, List.of(need("KEN")));
        fixture.registerInjectableResource(new Lookups(id -> others.getOrDefault(id, List.of())));
    }

    @Test
    void an_activity_is_requested() {
        fixture.givenNoPriorActivity().when(REQUEST).expectEvents(REQUEST.event(null));
    }

    @Test
    void an_activity_is_not_requested_of_nobody() {
        others.remove(LEAD);
        fixture.givenNoPriorActivity()
                .when(REQUEST)
                .expectNoEvents()
                .expectException(Refused.as("UNKNOWN_PARTICIPANT", "lead"));
    }

    @Test
    void an_activity_is_completed_though_nobody_says_how_many_it_trained() {
        var uncounted = new CompleteActivity(ID, entry(6), List.of(), null, List.of(), null, DAY);
        fixture.given(at(ActivityState.ONGOING)).when(uncounted).expectEvents(uncounted.event());
        assertThat(uncounted.event().officialsTrained()).isNull();
    }

    @Test
    void an_activity_requested_twice_is_there_once() {
        fixture.given(REQUEST.event(null))
                .when(REQUEST)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_planned_activity_is_entered() {
        fixture.givenNoPriorActivity().when(ENTER).expectEvents(ENTER.event());
    }

    @Test
    void a_planned_activity_is_not_entered_under_the_id_of_a_requested_one() {
        fixture.given(REQUEST.event(null)).when(ENTER).expectNoEvents().expectException(Refused.as("ID_TAKEN", "id"));
    }

    @Test
    void a_planned_activity_entered_twice_is_there_once() {
        fixture.given(ENTER.event())
                .when(ENTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_activity_addresses_a_need_of_another_country() {
        others.put(NEED, List.of(need("AFG")));
        fixture.givenNoPriorActivity()
                .when(ENTER)
                .expectNoEvents()
                .expectException(Refused.as("NEED_ELSEWHERE", "needs[0].need"));
    }

    @Test
    void the_needs_of_a_country_take_no_more_than_its_share() {
        others.put(NEED, List.of(need("UGA")));
        fixture.givenNoPriorActivity()
                .when(ENTER)
                .expectNoEvents()
                .expectException(Refused.as("NEED_OVER_COUNTRY", "needs[0].share"));
    }

    @Test
    void no_new_activity_addresses_a_need_that_is_closed_but_one_that_did_may_be_planned_anew() {
        others.put(NEED, List.of(need("KEN"), new NeedClosed(NEED, entry(9), NeedClosed.Outcome.MET, "Done", DAY)));
        fixture.givenNoPriorActivity()
                .when(ENTER)
                .expectNoEvents()
                .expectException(Refused.as("NEED_CLOSED", "needs[0].need"));
        fixture.given(ENTER.event()).when(REPLAN).expectEvents(REPLAN.event(Visibility.PUBLIC));
    }

    static Stream<Arguments> happens() {
        var all = new ArrayList<Arguments>();
        for (var state : List.of(
                ActivityState.REQUESTED,
                ActivityState.PLANNED,
                ActivityState.ONGOING,
                ActivityState.POSTPONED,
                ActivityState.CANCELLED)) {
            all.add(Arguments.of(state, REPLAN, REPLAN.event(Visibility.PUBLIC)));
        }
        for (var state : List.of(ActivityState.PLANNED, ActivityState.POSTPONED)) {
            all.add(Arguments.of(state, START, START.event()));
        }
        for (var state : List.of(
                ActivityState.REQUESTED, ActivityState.PLANNED, ActivityState.ONGOING, ActivityState.POSTPONED)) {
            all.add(Arguments.of(state, POSTPONE, POSTPONE.event()));
            all.add(Arguments.of(state, CANCEL, CANCEL.event()));
        }
        for (var state : List.of(ActivityState.PLANNED, ActivityState.ONGOING)) {
            all.add(Arguments.of(state, COMPLETE, COMPLETE.event()));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("happens")
    void it_happens_where_the_state_allows_it(ActivityState state, Object command, Object event) {
        fixture.given(at(state)).when(command).expectEvents(event);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(ActivityState.COMPLETED, REPLAN),
                Arguments.of(ActivityState.REQUESTED, START),
                Arguments.of(ActivityState.ONGOING, START),
                Arguments.of(ActivityState.COMPLETED, START),
                Arguments.of(ActivityState.CANCELLED, START),
                Arguments.of(ActivityState.COMPLETED, POSTPONE),
                Arguments.of(ActivityState.CANCELLED, POSTPONE),
                Arguments.of(ActivityState.REQUESTED, COMPLETE),
                Arguments.of(ActivityState.POSTPONED, COMPLETE),
                Arguments.of(ActivityState.COMPLETED, COMPLETE),
                Arguments.of(ActivityState.CANCELLED, COMPLETE),
                Arguments.of(ActivityState.COMPLETED, CANCEL),
                Arguments.of(ActivityState.CANCELLED, CANCEL));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void it_is_refused_where_the_state_does_not_allow_it(ActivityState state, Object command) {
        fixture.given(at(state)).when(command).expectNoEvents().expectException(Refused.as("ACTIVITY_" + state));
    }

    static Stream<Arguments> again() {
        return Stream.of(
                Arguments.of(REPLAN, List.of(ENTER.event(), REPLAN.event(Visibility.PUBLIC), START.event())),
                Arguments.of(START, List.of(ENTER.event(), START.event(), COMPLETE.event())),
                Arguments.of(POSTPONE, List.of(ENTER.event(), POSTPONE.event(), CANCEL.event())),
                Arguments.of(COMPLETE, List.of(ENTER.event(), COMPLETE.event())),
                Arguments.of(CANCEL, List.of(ENTER.event(), CANCEL.event())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("again")
    void it_is_done_once_though_sent_twice_whatever_came_after(Object command, List<?> before) {
        fixture.given(before).when(command).expectSuccessfulHandlerExecution().expectNoEvents();
    }
}

package org.ctax.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Acting.as;
import static org.ctax.command.Acting.entered;
import static org.ctax.command.Acting.takenBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.ctax.command.Acting;
import org.ctax.command.Refused;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Lookups;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.Priority;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An activity is written by its lead, and by who asked for it until it is planned; who knows of it may change. */
class ActivityAccessTest {
    private static final UUID ID = new UUID(6, 0);
    private static final UUID LEAD = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID STATE = new UUID(1, 3);
    private static final UUID NEED = new UUID(3, 0);
    private static final LocalDate DAY = LocalDate.of(2008, 5, 1);
    private static final Visibility SECRET = only(STATE);
    private static final CancelActivity CANCEL = new CancelActivity(ID, entry(5), "No funds", DAY);

    private final FixtureConfiguration<Activity> fixture = Acting.on(Activity.class);
    private final Map<UUID, List<?>> others = new HashMap<>();

    @BeforeEach
    void lookups() {
        registered(LEAD, ParticipantKind.TASK_FORCE, null);
        registered(OTHER, ParticipantKind.TASK_FORCE, null);
        registered(STATE, ParticipantKind.MEMBER_STATE, "KEN");
        fixture.registerInjectableResource(new Lookups(id -> others.getOrDefault(id, List.of())));
    }

    private void registered(UUID id, ParticipantKind kind, @Nullable String country) {
        others.put(
                id,
                List.of(new ParticipantRegistered(id, "P-" + id, kind.name(), kind, country, null, Visibility.PUBLIC)));
    }

    private static Visibility only(UUID... participants) {
        return Visibility.restrictedTo(List.of(participants));
    }

    private static UUID entry(long number) {
        return new UUID(7, number);
    }

    private static ActivityPlan plan(UUID lead, List<NeedShare> needs, String... countries) {
        return new ActivityPlan(
                "Workshop on financing",
                ActivityKind.NATIONAL_WORKSHOP,
                "CT-03",
                List.of(countries).stream()
                        .map(country -> new CountryShare(country, null))
                        .toList(),
                null,
                DAY,
                null,
                lead,
                List.of(),
                needs,
                null);
    }

    private static RequestActivity request(Visibility visibility, String... countries) {
        return new RequestActivity(ID, plan(LEAD, List.of(), countries), null, DAY, visibility);
    }

    private static PlanActivity enter(UUID lead, Visibility visibility) {
        return new PlanActivity(ID, plan(lead, List.of(), "KEN"), null, DAY, visibility);
    }

    private static ReplanActivity replan(UUID lead) {
        return new ReplanActivity(ID, entry(1), plan(lead, List.of(), "KEN"), null, DAY, null);
    }

    private static Object requested(Visibility visibility) {
        return entered(STATE, request(visibility, "KEN").event(STATE));
    }

    private static ChangeActivityVisibility show(Visibility visibility) {
        return new ChangeActivityVisibility(ID, entry(6), visibility, "The State agreed", DAY);
    }

    static List<Object> entries() {
        return List.of(
                replan(OTHER),
                new StartActivity(ID, entry(2), DAY),
                new PostponeActivity(ID, entry(3), DAY.plusYears(1), null, "Elections", DAY),
                new CompleteActivity(ID, entry(4), List.of(), 12, List.of(), null, DAY),
                CANCEL,
                show(Visibility.PARTICIPANTS));
    }

    private static void refused(ResultValidator<?> result, String code) {
        result.expectNoEvents().expectException(Refused.as(code));
    }

    private static void notThere(ResultValidator<?> result) {
        result.expectNoEvents().expectException(Refused.asNotThere());
    }

    private static void quiet(ResultValidator<?> result) {
        result.expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void these_are_all_entries_that_an_activity_takes() {
        var all = entries().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet());
        all.addAll(List.of(RequestActivity.class, PlanActivity.class));
        assertThat(all).isEqualTo(takenBy(Activity.class));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void others_enter_nothing(Object entry) {
        var planned = enter(LEAD, Visibility.PUBLIC).event();
        refused(fixture.given(planned).when(entry, as(Role.TASK_FORCE, OTHER)), "NOT_YOUR_RECORD");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_one_may_not_see_is_not_there(Object entry) {
        notThere(fixture.given(enter(LEAD, SECRET).event()).when(entry, as(Role.TASK_FORCE, OTHER)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void no_other_role_writes(Object entry) {
        refused(
                fixture.given(enter(LEAD, Visibility.PUBLIC).event()).when(entry, as(Role.PROVIDER, LEAD)),
                "ROLE_FORBIDDEN");
    }

    @Test
    void an_entity_plans_with_itself_as_lead_and_does_not_hand_that_to_another() {
        fixture.givenNoPriorActivity()
                .when(enter(LEAD, only(OTHER)), as(Role.TASK_FORCE, LEAD))
                .expectEvents(enter(LEAD, only(OTHER, LEAD)).event());
        refused(
                fixture.givenNoPriorActivity().when(enter(OTHER, SECRET), as(Role.TASK_FORCE, LEAD)),
                "NOT_YOUR_RECORD");
        refused(
                fixture.givenNoPriorActivity().when(request(SECRET, "KEN"), as(Role.TASK_FORCE, OTHER)),
                "NOT_YOUR_RECORD");
        refused(
                fixture.given(enter(LEAD, SECRET).event()).when(replan(OTHER), as(Role.TASK_FORCE, LEAD)),
                "NOT_YOUR_RECORD");
    }

    @Test
    void a_coordinator_hands_it_to_another_lead_who_comes_to_know_of_it() {
        var known = only(STATE, LEAD, OTHER);
        var handedOver = new ActivityVisibilityChanged(
                ID, DerivedId.of(entry(1).toString(), "visibility"), known, "Another participant leads it", DAY);
        var planned = enter(LEAD, SECRET).event();
        fixture.given(planned)
                .when(replan(OTHER))
                .expectEvents(handedOver, replan(OTHER).event(known));
        quiet(fixture.given(planned, handedOver, replan(OTHER).event(known)).when(replan(OTHER)));
        refused(
                fixture.given(planned, handedOver, replan(OTHER).event(known))
                        .when(new StartActivity(ID, entry(2), DAY), as(Role.TASK_FORCE, LEAD)),
                "NOT_YOUR_RECORD");
    }

    @Test
    void a_state_asks_for_itself_alone() {
        fixture.givenNoPriorActivity()
                .when(request(SECRET, "KEN"), as(Role.MEMBER_STATE, STATE))
                .expectEvents(request(only(STATE, LEAD), "KEN").event(null));
        refused(
                fixture.givenNoPriorActivity().when(request(SECRET, "UGA"), as(Role.MEMBER_STATE, STATE)),
                "NOT_YOUR_COUNTRY");
        refused(fixture.givenNoPriorActivity().when(request(SECRET), as(Role.MEMBER_STATE, STATE)), "NOT_YOUR_COUNTRY");
        refused(
                fixture.givenNoPriorActivity().when(request(SECRET, "KEN"), as(Role.MEMBER_STATE, OTHER)),
                "PARTICIPANT_KIND");
        refused(
                fixture.givenNoPriorActivity().when(enter(STATE, SECRET), as(Role.MEMBER_STATE, STATE)),
                "ROLE_FORBIDDEN");
    }

    @Test
    void a_request_sent_again_is_quiet_even_once_it_is_planned() {
        var planned = replan(LEAD).event(only(STATE, LEAD));
        quiet(fixture.given(requested(SECRET), planned).when(request(SECRET, "KEN"), as(Role.MEMBER_STATE, STATE)));
        quiet(fixture.given(requested(SECRET), planned).when(request(SECRET, "KEN"), as(Role.COORDINATOR)));
        notThere(fixture.given(requested(SECRET)).when(enter(OTHER, SECRET), as(Role.TASK_FORCE, OTHER)));
    }

    @Test
    void what_one_asked_for_is_not_there_once_it_is_hidden_from_that_one() {
        var hidden = show(only(LEAD)).event(only(LEAD));
        var planned = replan(LEAD).event(Visibility.PUBLIC);
        notThere(fixture.given(requested(Visibility.PUBLIC), planned, hidden)
                .when(request(Visibility.PUBLIC, "KEN"), as(Role.MEMBER_STATE, STATE)));
    }

    @Test
    void a_state_takes_its_request_back_until_it_is_planned() {
        fixture.given(requested(SECRET))
                .when(CANCEL, as(Role.MEMBER_STATE, STATE))
                .expectEvents(CANCEL.event());
        quiet(fixture.given(requested(SECRET), CANCEL.event()).when(CANCEL, as(Role.MEMBER_STATE, STATE)));
        var postponed = new PostponeActivity(ID, entry(3), null, null, "Elections", DAY).event();
        refused(
                fixture.given(requested(SECRET), postponed).when(CANCEL, as(Role.MEMBER_STATE, STATE)),
                "ACTIVITY_POSTPONED");
        var planned = replan(LEAD).event(only(STATE, LEAD));
        refused(
                fixture.given(requested(SECRET), planned).when(CANCEL, as(Role.MEMBER_STATE, STATE)),
                "NOT_YOUR_RECORD");
    }

    @Test
    void others_come_to_know_of_an_activity() {
        fixture.given(requested(SECRET))
                .when(show(Visibility.PUBLIC), as(Role.MEMBER_STATE, STATE))
                .expectEvents(show(Visibility.PUBLIC).event(Visibility.PUBLIC));
        fixture.given(requested(Visibility.PUBLIC))
                .when(show(only(OTHER)))
                .expectEvents(show(only(OTHER)).event(only(OTHER, LEAD, STATE)));
    }

    @Test
    void what_changes_nothing_is_refused() {
        refused(fixture.given(requested(SECRET)).when(show(SECRET)), "VISIBILITY_UNCHANGED");
    }

    @Test
    void the_same_change_again_is_quiet_even_once_others_lead() {
        var changed = show(only(OTHER)).event(only(OTHER, LEAD, STATE));
        var planned = replan(LEAD).event(only(OTHER, LEAD, STATE));
        quiet(fixture.given(requested(Visibility.PUBLIC), changed, planned).when(show(only(OTHER))));
    }

    @Test
    void a_need_that_one_may_not_see_is_unknown() {
        others.put(
                NEED,
                List.of(new NeedIdentified(
                        NEED, "KEN", "CT-03", null, "A law", null, Priority.LOW, null, null, false, DAY, only(OTHER))));
        var addressing = new PlanActivity(
                ID, plan(LEAD, List.of(new NeedShare(NEED, new BigDecimal(50))), "KEN"), null, DAY, SECRET);
        refused(fixture.givenNoPriorActivity().when(addressing, as(Role.TASK_FORCE, LEAD)), "UNKNOWN_NEED");
        fixture.givenNoPriorActivity().when(addressing).expectSuccessfulHandlerExecution();
    }
}

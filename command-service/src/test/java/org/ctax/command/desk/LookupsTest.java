package org.ctax.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.ctax.command.Acting;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.need.Priority;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;

/** What a command may know of other records than its own. */
class LookupsTest {
    private static final UUID ID = new UUID(9, 0);
    private static final UUID KNOWN = new UUID(1, 1);
    private static final UUID STRANGER = new UUID(1, 2);
    private static final LocalDate DAY = LocalDate.of(2008, 5, 1);
    private static final Visibility SECRET = Visibility.restrictedTo(List.of(KNOWN));

    private final List<Object> events = new ArrayList<>();
    private final Lookups lookups = new Lookups(id -> events);

    private <T> T asked(Map<String, String> authority, Function<Lookups, T> question) {
        var message = GenericCommandMessage.asCommandMessage("a question").andMetaData(authority);
        return DefaultUnitOfWork.startAndGet(message)
                .executeWithResult(() -> question.apply(lookups))
                .getPayload();
    }

    private boolean finds(Map<String, String> authority, Function<Lookups, Optional<?>> question) {
        return asked(authority, question).isPresent();
    }

    private static NeedIdentified need(Visibility visibility) {
        return new NeedIdentified(
                ID, "KEN", "CT-03", null, "A law", null, Priority.LOW, null, null, false, DAY, visibility);
    }

    private static ActivityPlan plan(String title) {
        return new ActivityPlan(
                title,
                ActivityKind.NATIONAL_WORKSHOP,
                "CT-03",
                List.of(),
                null,
                null,
                null,
                KNOWN,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void a_need_is_found_by_those_that_may_know_of_it_now() {
        events.add(need(Visibility.PUBLIC));
        assertThat(finds(Acting.asNobody(), l -> l.need(ID))).isTrue();

        events.add(new NeedVisibilityChanged(ID, new UUID(9, 1), Visibility.PARTICIPANTS, "why", DAY));
        assertThat(finds(Acting.asNobody(), l -> l.need(ID))).isFalse();
        assertThat(finds(Acting.as(Role.DONOR, STRANGER), l -> l.need(ID))).isTrue();

        events.add(new NeedVisibilityChanged(ID, new UUID(9, 2), SECRET, "why", DAY));
        assertThat(finds(Acting.as(Role.DONOR, STRANGER), l -> l.need(ID))).isFalse();
        assertThat(finds(Acting.as(Role.DONOR, KNOWN), l -> l.need(ID))).isTrue();
        assertThat(finds(Acting.as(Role.COORDINATOR), l -> l.need(ID))).isTrue();
    }

    @Test
    void an_activity_is_found_by_those_that_may_know_of_it_now() {
        events.add(new ActivityRequested(ID, plan("asked"), null, DAY, SECRET));
        assertThat(finds(Acting.as(Role.DONOR, STRANGER), l -> l.activity(ID))).isFalse();
        assertThat(finds(Acting.as(Role.DONOR, KNOWN), l -> l.activity(ID))).isTrue();

        events.add(new ActivityVisibilityChanged(ID, new UUID(9, 1), Visibility.PUBLIC, "why", DAY));
        assertThat(finds(Acting.as(Role.DONOR, STRANGER), l -> l.activity(ID))).isTrue();
    }

    @Test
    void a_plan_that_is_kept_from_some_is_not_what_they_find() {
        events.add(new ActivityRequested(ID, plan("asked"), null, DAY, Visibility.PUBLIC));
        events.add(new ActivityPlanned(ID, new UUID(9, 1), plan("known"), null, DAY, Visibility.PUBLIC));
        events.add(new ActivityPlanned(ID, new UUID(9, 2), plan("secret"), null, DAY, SECRET));
        assertThat(title(STRANGER)).isEqualTo("known");
        assertThat(title(KNOWN)).isEqualTo("secret");

        // What was known to all that knew of the activity follows it; what was known to fewer stays so.
        events.add(new ActivityVisibilityChanged(
                ID, new UUID(9, 3), Visibility.restrictedTo(List.of(STRANGER)), "why", DAY));
        assertThat(title(STRANGER)).isEqualTo("known");
    }

    private String title(UUID participant) {
        return asked(Acting.as(Role.TASK_FORCE, participant), l -> l.activity(ID))
                .orElseThrow()
                .plan()
                .title();
    }

    @Test
    void who_asks_outside_of_a_command_finds_what_is_public() {
        events.add(need(Visibility.PUBLIC));
        assertThat(lookups.need(ID)).isPresent();
        events.add(new NeedVisibilityChanged(ID, new UUID(9, 1), Visibility.PARTICIPANTS, "why", DAY));
        assertThat(lookups.need(ID)).isEmpty();
    }
}

package org.ctax.command.pledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.claim.ClaimRelease;
import org.ctax.command.claim.Claims;
import org.ctax.command.desk.Lookups;
import org.ctax.events.activity.ActivityCancelled;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.Priority;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** What else there is beside the pledge: the donor, needs and activities in Kenya, an appeal, references that are taken. */
class World {
    private final Map<UUID, List<Object>> events = new HashMap<>();
    final Set<String> claimed = new HashSet<>();

    World() {
        happened(
                Story.DONOR,
                new ParticipantRegistered(
                        Story.DONOR, "NOR", "Norway", ParticipantKind.DONOR, "NOR", null, Visibility.PUBLIC));
        happened(
                Story.APPEAL,
                new AppealPublished(
                        Story.APPEAL,
                        "HKEN08",
                        "Kenya 2008",
                        2008,
                        null,
                        null,
                        List.of("KEN"),
                        null,
                        Visibility.PUBLIC));
        need(Story.NEED.id(), "KEN", "CT-03", null);
        need(Story.OTHER_NEED.id(), "KEN", "CT-01", Story.APPEAL);
        activity("CT-03", Map.of(Story.NEED.id(), "100"), "KEN");
    }

    final <T> FixtureConfiguration<T> in(FixtureConfiguration<T> fixture) {
        Claims claims = (scope, field, code, holder) -> {
            if (!claimed.add(scope + " " + code)) {
                throw Claims.taken(field, code);
            }
        };
        ClaimRelease release = (scope, code, holder) -> claimed.remove(scope + " " + code);
        return fixture.registerInjectableResource(lookups())
                .registerInjectableResource(claims)
                .registerInjectableResource(release);
    }

    final Lookups lookups() {
        return new Lookups(id -> events.getOrDefault(id, List.of()));
    }

    final void need(UUID id, @Nullable String country, @Nullable String theme, @Nullable UUID appeal) {
        happened(
                id,
                new NeedIdentified(
                        id,
                        country,
                        theme,
                        appeal,
                        "Prosecutors",
                        null,
                        Priority.HIGH,
                        null,
                        null,
                        false,
                        Story.MAY,
                        Visibility.PUBLIC));
    }

    final void activity(String theme, Map<UUID, String> needs, String... countries) {
        var share = new BigDecimal(100).divide(new BigDecimal(countries.length));
        var plan = new ActivityPlan(
                "Workshop",
                ActivityKind.NATIONAL_WORKSHOP,
                theme,
                List.of(countries).stream()
                        .map(country -> new CountryShare(country, share))
                        .toList(),
                null,
                null,
                null,
                Story.DONOR,
                List.of(),
                needs.entrySet().stream()
                        .map(need -> new NeedShare(need.getKey(), new BigDecimal(need.getValue())))
                        .toList(),
                null);
        happened(
                Story.ACTIVITY.id(),
                new ActivityPlanned(Story.ACTIVITY.id(), Story.id(1), plan, null, Story.MAY, Visibility.PUBLIC));
    }

    final void needIsClosed() {
        happened(
                Story.NEED.id(),
                new NeedClosed(Story.NEED.id(), Story.id(1), NeedClosed.Outcome.WITHDRAWN, "no more", Story.JUNE));
    }

    final void activityIsCancelled() {
        happened(Story.ACTIVITY.id(), new ActivityCancelled(Story.ACTIVITY.id(), Story.id(2), "no visas", Story.JUNE));
    }

    private void happened(UUID id, Object event) {
        events.computeIfAbsent(id, unused -> new ArrayList<>()).add(event);
    }
}

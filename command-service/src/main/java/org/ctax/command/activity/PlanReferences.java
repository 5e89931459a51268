package org.ctax.command.activity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.Lookups;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Shares;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;

/** What a plan says of other records must be so. */
final class PlanReferences {
    private PlanReferences() {}

    /** @param before the plan that it replaces: a need that it already addressed may have been closed since */
    static void require(ActivityPlan plan, @Nullable ActivityPlan before, Lookups lookups) {
        lookups.requireTheme("theme", plan.theme());
        lookups.requireParticipant("lead", plan.lead());
        for (int i = 0; i < plan.supporting().size(); i++) {
            lookups.requireParticipant(
                    "supporting[" + i + "]", plan.supporting().get(i));
        }
        var addressed = before == null
                ? List.<UUID>of()
                : before.needs().stream().map(NeedShare::need).toList();
        requireNeeds(plan, addressed, lookups);
    }

    /** A Member State asks for assistance to itself. */
    static void requireOwnCountry(ActivityPlan plan, Authority authority, Lookups lookups) {
        if (authority.role() == Role.MEMBER_STATE) {
            var own = Optional.ofNullable(authority.participant())
                    .flatMap(lookups::participant)
                    .map(ParticipantRegistered::country);
            var asked = plan.countries().stream().map(CountryShare::country).toList();
            if (own.isEmpty() || !asked.equals(List.of(own.get()))) {
                throw new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "NOT_YOUR_COUNTRY",
                        "countries",
                        "A Member State asks for its own country alone");
            }
        }
    }

    private static void requireNeeds(ActivityPlan plan, List<UUID> addressedBefore, Lookups lookups) {
        Map<String, BigDecimal> taken = new HashMap<>();
        for (int i = 0; i < plan.needs().size(); i++) {
            var field = "needs[" + i + "]";
            var share = plan.needs().get(i);
            var need = lookups.requireNeed(field + ".need", share.need());
            if (!need.open() && !addressedBefore.contains(share.need())) {
                throw Refusal.conflict("NEED_CLOSED", field + ".need", "The need is closed");
            }
            var country = need.identified().country();
            if (country != null) {
                var sum = taken.merge(country, share.share(), BigDecimal::add);
                requireRoom(plan, country, sum, field);
            }
        }
    }

    private static void requireRoom(ActivityPlan plan, String country, BigDecimal taken, String field) {
        var part = plan.countries().stream()
                .filter(c -> c.country().equals(country))
                .findFirst()
                .orElseThrow(() -> Refusal.rule(
                        "NEED_ELSEWHERE", field + ".need", "The country of the need is not among the countries"));
        if (taken.compareTo(shareOf(part)) > 0) {
            throw Refusal.rule(
                    "NEED_OVER_COUNTRY", field + ".share", "The needs of a country take more than the country's share");
        }
    }

    private static BigDecimal shareOf(CountryShare part) {
        return part.share() == null ? Shares.WHOLE : part.share();
    }
}

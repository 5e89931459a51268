package org.ctax.command.activity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.ShareRules;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Shares;
import org.ctax.web.Refusal;

/** What a plan may hold, as far as it can be told from the plan alone. */
final class PlanLimits {
    private PlanLimits() {}

    static ActivityPlan checked(ActivityPlan plan) {
        Limits.period("end", Limits.optionalDay("start", plan.start()), Limits.optionalDay("end", plan.end()));
        return new ActivityPlan(
                Limits.title("title", plan.title()),
                Limits.required("kind", plan.kind()),
                Limits.code("theme", plan.theme()),
                countries(plan.countries()),
                Limits.optionalTitle("place", plan.place()),
                plan.start(),
                plan.end(),
                Limits.required("lead", plan.lead()),
                supporting(plan.supporting(), plan.lead()),
                needs(plan.needs()),
                Limits.optionalAmount("budget", plan.budget()));
    }

    /** One country alone has the whole, whether it says so or not. */
    private static List<CountryShare> countries(List<CountryShare> sent) {
        var countries = ShareRules.countries("countries", sent);
        return countries.size() == 1
                ? List.of(new CountryShare(countries.getFirst().country(), Shares.WHOLE))
                : countries;
    }

    private static List<UUID> supporting(List<UUID> sent, UUID lead) {
        List<UUID> supporting = Limits.set("supporting", sent);
        if (supporting.contains(lead)) {
            throw Refusal.rule("TWICE_IN_LIST", "supporting", "Who leads does not support as well");
        }
        return supporting;
    }

    private static List<NeedShare> needs(List<NeedShare> sent) {
        List<NeedShare> needs = Limits.list("needs", sent);
        for (int i = 0; i < needs.size(); i++) {
            var unusedNeed =
                    Limits.required("needs[" + i + "].need", needs.get(i).need());
            var unusedShare =
                    ShareRules.share("needs[" + i + "].share", needs.get(i).share());
        }
        if (needs.stream().map(NeedShare::need).distinct().count() < needs.size()) {
            throw Refusal.rule("TWICE_IN_LIST", "needs", "A need stands twice in the list");
        }
        BigDecimal sum = ShareRules.sum(needs, NeedShare::share);
        if (sum.compareTo(Shares.WHOLE) > 0) {
            throw Refusal.rule("SHARES_OVER_WHOLE", "needs", "The shares of the needs sum to more than 100");
        }
        return needs;
    }
}

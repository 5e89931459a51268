package org.ctax.standalone.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctax.standalone.demonstration.DemonstrationData.Allocation;
import org.ctax.standalone.demonstration.DemonstrationData.Commitment;
import org.ctax.standalone.demonstration.DemonstrationData.Contribution;
import org.ctax.standalone.demonstration.DemonstrationData.Earmark;
import org.ctax.standalone.demonstration.DemonstrationData.Pledge;
import org.ctax.standalone.demonstration.Request.Fields;
import org.jspecify.annotations.Nullable;

/** Purses: what was promised, then committed, paid and allocated. */
final class PledgeStories {
    private PledgeStories() {}

    static Story purse(Pledge pledge) {
        var entries = Stream.of(
                        pledge.commitments().stream().map(commitment -> commitment(pledge, commitment)),
                        pledge.contributions().stream().map(contribution -> contribution(pledge, contribution)),
                        pledge.allocations().stream().map(allocation -> allocation(pledge, allocation)))
                .flatMap(requests -> requests)
                // Stable: on the same day what is committed stands before what is paid, and that before its use.
                .sorted(Comparator.comparing(Request::day));
        return new Story(Stream.concat(Stream.of(promise(pledge)), entries)
                .map(request -> request.enteredFor(pledge.donor()))
                .toList());
    }

    private static Request promise(Pledge pledge) {
        return Request.json(
                "pledges",
                pledge.key(),
                pledge.date(),
                "/api/pledges",
                Fields.of(Ids.pledge(pledge.key()))
                        .with("donor", Ids.participant(pledge.donor()))
                        .with("reference", pledge.reference())
                        .with("amount", pledge.amount())
                        .with("equivalent", pledge.equivalent())
                        .with("rate", pledge.exchangeRate())
                        .with("valueDate", pledge.date())
                        .with("kind", pledge.kind())
                        .with("form", pledge.form())
                        .with("conditions", pledge.conditions())
                        .with("earmark", earmark(pledge.earmark()))
                        .with("instalments", pledge.schedule())
                        .with("origin", Script.origin(pledge.paragraph()))
                        .with("illustrative", pledge.illustrative()));
    }

    private static Fields earmark(Earmark earmark) {
        return Fields.nested()
                .with("grade", earmark.grade())
                .with("pillar", earmark.pillar())
                .with("countries", only("country", earmark.country()))
                .with("region", earmark.region())
                .with("themes", only("theme", earmark.theme()))
                .with("activity", earmark.activity() == null ? null : Ids.activity(earmark.activity()));
    }

    private static List<Map<String, String>> only(String name, @Nullable String value) {
        return value == null ? List.of() : List.of(Map.of(name, value));
    }

    private static Request commitment(Pledge pledge, Commitment commitment) {
        return Request.json(
                "commitments",
                commitment.key(),
                commitment.date(),
                address(pledge, "commitments"),
                Fields.of(Ids.entry(commitment.key()))
                        .with("amount", commitment.amount())
                        .with("equivalent", commitment.equivalent())
                        .with("rate", commitment.exchangeRate())
                        .with("valueDate", commitment.date()));
    }

    private static Request contribution(Pledge pledge, Contribution contribution) {
        return Request.json(
                "contributions",
                contribution.key(),
                contribution.valueDate(),
                address(pledge, "contributions"),
                Fields.of(Ids.entry(contribution.key()))
                        .with("amount", contribution.amount())
                        .with("equivalent", contribution.equivalent())
                        .with("rate", contribution.exchangeRate())
                        .with("form", pledge.form())
                        .with("valueDate", contribution.valueDate()));
    }

    private static Request allocation(Pledge pledge, Allocation allocation) {
        return Request.json(
                "allocations",
                allocation.key(),
                allocation.date(),
                address(pledge, "allocations"),
                Fields.of(Ids.entry(allocation.key()))
                        .with("need", allocation.need() == null ? null : Ids.need(allocation.need()))
                        .with("activity", allocation.activity() == null ? null : Ids.activity(allocation.activity()))
                        .with("amount", allocation.amount())
                        .with("valueDate", allocation.date()));
    }

    private static String address(Pledge pledge, String entries) {
        return "/api/pledges/" + Ids.pledge(pledge.key()) + "/" + entries;
    }
}

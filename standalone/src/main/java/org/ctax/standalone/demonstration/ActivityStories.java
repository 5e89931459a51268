package org.ctax.standalone.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.standalone.demonstration.DemonstrationData.Activity;
import org.ctax.standalone.demonstration.DemonstrationData.State;
import org.ctax.standalone.demonstration.Request.Fields;
import org.jspecify.annotations.Nullable;

/** Activities from their planning to their end. The report seldom says when something was planned or asked for. */
final class ActivityStories {
    private final Map<String, LocalDate> funded = new HashMap<>();

    ActivityStories(DemonstrationData data) {
        for (var pledge : data.pledges()) {
            fundedOn(pledge.earmark().activity(), pledge.date());
            pledge.allocations().forEach(allocation -> fundedOn(allocation.activity(), allocation.date()));
        }
    }

    private void fundedOn(@Nullable String activity, LocalDate day) {
        if (activity != null) {
            funded.merge(activity, day, ActivityStories::earlier);
        }
    }

    /** Asked for or planned, and where it is known started. */
    Story beginning(Activity activity) {
        var known = knownSince(activity);
        var requests = new ArrayList<Request>(List.of(entry(activity, known)));
        var started = startOf(activity, known);
        if (started != null) {
            var key = activity.key() + "-START";
            requests.add(Request.json(
                    "starts",
                    key,
                    started,
                    "/api/activities/" + Ids.activity(activity.key()) + "/starts",
                    Fields.of(Ids.entry(key)).with("valueDate", started)));
        }
        return new Story(requests.stream()
                .map(request -> request.enteredFor(activity.lead()))
                .toList());
    }

    /** Completed, where it is. */
    Stream<Story> end(Activity activity) {
        if (activity.state() != State.COMPLETED) {
            return Stream.empty();
        }
        var key = activity.key() + "-END";
        var day = activity.end() == null ? Script.LAST_DAY : activity.end();
        var officials = activity.officials();
        return Stream.of(Story.of(Request.json(
                        "completions",
                        key,
                        day,
                        "/api/activities/" + Ids.activity(activity.key()) + "/completions",
                        Fields.of(Ids.entry(key))
                                .with(
                                        "attendance",
                                        officials == null ? null : List.of(Map.of("participants", officials)))
                                .with("officialsTrained", officials)
                                .with("summary", summary(activity))
                                .with("valueDate", day))
                .enteredFor(activity.lead())));
    }

    private static Request entry(Activity activity, LocalDate known) {
        var needs = activity.needs() == null ? List.<DemonstrationData.NeedShare>of() : activity.needs();
        return Request.json(
                "activities",
                activity.key(),
                known,
                "/api/activities",
                Fields.of(Ids.activity(activity.key()))
                        .with("state", activity.state() == State.REQUESTED ? "REQUESTED" : "PLANNED")
                        .with("title", activity.title())
                        .with("kind", activity.kind())
                        .with("theme", activity.theme())
                        .with(
                                "countries",
                                activity.countries().stream()
                                        .map(country -> Map.of("country", country))
                                        .toList())
                        .with("place", activity.place())
                        .with("start", activity.start())
                        .with("end", activity.end())
                        .with("lead", Ids.participant(activity.lead()))
                        .with(
                                "supporting",
                                activity.supporting().stream()
                                        .map(Ids::participant)
                                        .toList())
                        .with(
                                "needs",
                                needs.stream()
                                        .map(need -> Map.of("need", Ids.need(need.need()), "share", need.share()))
                                        .toList())
                        .with("origin", Script.origin(activity.paragraph()))
                        .with("valueDate", known));
    }

    /** At the latest when it began or got money. */
    private LocalDate knownSince(Activity activity) {
        var day =
                Objects.requireNonNullElse(activity.start(), isUnderWay(activity) ? Script.FIRST_DAY : Script.LAST_DAY);
        return earlier(earlier(day, Script.LAST_DAY), funded.getOrDefault(activity.key(), day));
    }

    private static @Nullable LocalDate startOf(Activity activity, LocalDate known) {
        return switch (activity.state()) {
            case REQUESTED, PLANNED -> null;
            case ONGOING -> Objects.requireNonNullElse(activity.start(), known);
            case COMPLETED -> activity.start();
        };
    }

    private static boolean isUnderWay(Activity activity) {
        return switch (activity.state()) {
            case REQUESTED, PLANNED -> false;
            case ONGOING, COMPLETED -> true;
        };
    }

    private static @Nullable String summary(Activity activity) {
        var countries = activity.participantCountries();
        var summary = Stream.of(
                        activity.description(),
                        countries == null ? null : countries + " countries took part.",
                        activity.datePrecision() == null ? null : "Of its days only the month is known.")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return summary.isEmpty() ? null : summary;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

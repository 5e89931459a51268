package org.ctax.standalone.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ctax.standalone.demonstration.DemonstrationData.Appeal;
import org.ctax.standalone.demonstration.DemonstrationData.Need;
import org.ctax.standalone.demonstration.DemonstrationData.Participant;
import org.ctax.standalone.demonstration.Request.Fields;

/**
 * In which order the data is sent: what is named before what names it, activities open before money is allocated to them
 * and completed afterwards, and within that by date.
 */
final class Script {
    /** The days that the report covers: what it tells without a date lies between them. */
    static final LocalDate FIRST_DAY = LocalDate.of(2007, 6, 1);

    static final LocalDate LAST_DAY = LocalDate.of(2008, 5, 31);

    /** The report does not say who found which need; it is this entity's own. */
    private static final String ASSESSOR = "UNODC";

    private final DemonstrationData data;

    Script(DemonstrationData data) {
        this.data = data;
    }

    /** Stories of one act may be told at the same time; an act begins when the one before is over. */
    List<List<Story>> acts() {
        var activities = new ActivityStories(data);
        return Stream.of(
                        Stream.concat(
                                Stream.of(Story.of(exchangeRates())),
                                Stream.concat(
                                        data.participants().stream().map(Script::participant),
                                        data.appeals().stream().map(Script::appeal))),
                        data.needs().stream().map(Script::need),
                        data.activities().stream().map(activities::beginning),
                        data.pledges().stream().map(PledgeStories::purse),
                        data.activities().stream().flatMap(activities::end))
                .map(act -> act.sorted(Comparator.comparing(Story::begins)).toList())
                .toList();
    }

    /** How an event says where its fact comes from. */
    static String origin(String paragraph) {
        return "A/63/89, " + paragraph;
    }

    private Request exchangeRates() {
        var key = "exchange-rates";
        return Request.csv(
                "rate tables", key, FIRST_DAY, "/api/exchange-rates?id=" + Ids.entry(key), data.exchangeRates());
    }

    private static Story participant(Participant participant) {
        return Story.of(Request.json(
                "participants",
                participant.code(),
                FIRST_DAY,
                "/api/participants",
                Fields.of(Ids.participant(participant.code()))
                        .with("code", participant.code())
                        .with("name", participant.name())
                        .with("kind", participant.kind())
                        .with("country", participant.country())
                        .with("origin", origin(participant.paragraph()))));
    }

    private static Story appeal(Appeal appeal) {
        return Story.of(Request.json(
                "appeals",
                appeal.code(),
                FIRST_DAY,
                "/api/appeals",
                Fields.of(Ids.appeal(appeal.code()))
                        .with("code", appeal.code())
                        .with("name", appeal.name())
                        .with("year", appeal.year())
                        .with("start", appeal.start())
                        .with("end", appeal.end())
                        .with("origin", origin(appeal.paragraph()))));
    }

    private static Story need(Need need) {
        return Story.of(Request.json(
                        "needs",
                        need.key(),
                        need.since(),
                        "/api/needs",
                        Fields.of(Ids.need(need.key()))
                                .with("country", need.country())
                                .with("theme", need.theme())
                                .with("appeal", need.appeal() == null ? null : Ids.appeal(need.appeal()))
                                .with("title", need.title())
                                .with("priority", need.priority())
                                .with("required", need.required())
                                .with("valueDate", need.since())
                                .with("origin", origin(need.paragraph()))
                                .with("illustrative", need.illustrative()))
                .enteredFor(ASSESSOR));
    }
}

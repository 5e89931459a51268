package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.ctax.query.ReadSide;
import org.ctax.query.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A figure tells of each entry by which rate it was converted, and of two moments on either clock why they differ. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainTest {
    private static final String EXPLAIN = "/api/funding/explain?measure=";

    private final ReadSide exchange;
    private final long firstHalf;

    ExplainTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        firstHalf = new Story(exchange).firstHalf;
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private List<JsonNode> entries(String question) {
        return exchange.get(EXPLAIN + question).get("entries").valueStream().toList();
    }

    private static JsonNode conversion(List<JsonNode> entries, String type, String record) {
        var found = entries.stream()
                .filter(entry -> entry.get("type").asString().equals(type))
                .filter(entry -> entry.get("record").asString().endsWith(record))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().get("conversions")).hasSize(1);
        return found.getFirst().get("conversions").get(0);
    }

    @Test
    void theRateOfTheTableIsToldWithItsSourceItsDayAndWhenItBecameKnown() {
        var told = conversion(entries("required"), "need.identified", Story.RICH_NEED.toString());
        var said = told.get("rates").get(0);
        assertThat(said.get("recorded").asString()).isNotBlank();
        assertThat(told.toString()).isEqualTo("""
            {"currency":"EUR","basis":"TABLE","own":"100.00","equivalent":"140.00","from":"EUR","to":"USD","rate":"1.4",\
            "rates":[{"from":"EUR","to":"USD","rate":"1.4","source":"UN","date":"2008-01-01",\
            "position":4,"recorded":%s}]}""".formatted(said.get("recorded")));
    }

    @Test
    void theRateThatWasGivenWithAnEntryIsToldAsItWasGiven() {
        var told = conversion(entries("pledged"), "pledge.recorded", Story.RICH_PLEDGE.toString());
        assertThat(told.toString()).isEqualTo("""
            {"currency":"EUR","basis":"GIVEN","own":"1000.00","equivalent":"1500.00","from":"EUR","to":"USD","rate":"1.5",\
            "rates":[{"from":"EUR","to":"USD","rate":"1.5","source":"Bank","date":"2008-01-10"}]}""");
    }

    @Test
    void whatItsReporterStatedNeedsNoRate() {
        var told = conversion(entries("committed"), "pledge.commitment-made", Story.RICH_PLEDGE.toString());
        assertThat(told.toString())
                .isEqualTo("{\"currency\":\"EUR\",\"basis\":\"STATED\",\"own\":\"400.00\",\"equivalent\":\"610.00\"}");
    }

    @Test
    void whereNobodyKnowsARateNoneIsTold() {
        var told = conversion(entries("pledged"), "pledge.recorded", Story.BARE_PLEDGE.toString());
        assertThat(told.toString()).isEqualTo("{\"currency\":\"JPY\",\"basis\":\"NO_RATE\",\"own\":\"50\"}");
    }

    @Test
    void whatIsRecordedInTheDisplayCurrencyTellsOfNoConversion() {
        var revised = entries("required").stream()
                .filter(entry -> entry.get("type").asString().equals("need.requirement-revised"))
                .toList();
        assertThat(revised).hasSize(1);
        // From 100 euros to 90 dollars: the euros went at their rate.
        assertThat(revised.getFirst().get("conversions").toString())
                .contains("\"own\":\"-100.00\"")
                .doesNotContain("USD\",\"basis\"");
    }

    @Test
    void twoValueDatesAsKnownTodayTellWhatCameToItsDay() {
        var answer = exchange.get(EXPLAIN + "committed&fromValueAsOf=2008-02-10&valueAsOf=2008-12-31");
        var change = answer.get("change");
        assertThat(change.get("fromPosition")).isEqualTo(answer.get("position"));
        assertThat(change.get("fromValueAsOf").asString()).isEqualTo("2008-02-10");
        assertThat(change.get("total").asString()).isEqualTo("610.00");
        assertThat(change.get("causes").propertyNames()).containsExactly("VALUE_DATE");
        assertThat(change.at("/causes/VALUE_DATE")).isEqualTo(change.get("difference"));
        assertThat(change.get("cameToTheirDay").propertyNames()).contains("RECLASSIFICATION");
        answer.get("entries").forEach(entry -> {
            assertThat(entry.get("cause").asString()).isEqualTo("VALUE_DATE");
            assertThat(entry.get("kind").asString()).isNotEqualTo("VALUE_DATE");
            assertThat(entry.get("valueDate").asString()).isGreaterThan("2008-02-10");
        });
    }

    @Test
    void onBothClocksWhatWasRecordedSinceKeepsItsCause() {
        var answer =
                exchange.get(EXPLAIN + "required&from=" + firstHalf + "&fromValueAsOf=2008-01-04&valueAsOf=2008-12-31");
        var change = answer.get("change");
        assertThat(change.get("total").asString()).isEqualTo("0.00");
        assertThat(change.get("causes").toString()).isEqualTo("{\"REQUIREMENT\":\"-50.00\",\"VALUE_DATE\":\"140.00\"}");
        assertThat(change.get("cameToTheirDay").toString()).isEqualTo("{\"REQUIREMENT\":\"140.00\"}");
        assertThat(answer.get("total").asString()).isEqualTo("90.00");
        assertThat(exchange.get("/api/funding?valueAsOf=2008-12-31")
                        .at("/total/required")
                        .asString())
                .isEqualTo("90.00");
    }

    @Test
    void whatHasComeSinceThePositionOfNowIsNothingAndNoMistake() {
        var change = exchange.get(EXPLAIN + "pledged&from=" + exchange.head()).get("change");
        assertThat(change.get("difference").asString()).isEqualTo("0.00");
        assertThat(change.get("causes")).isEmpty();
    }
}

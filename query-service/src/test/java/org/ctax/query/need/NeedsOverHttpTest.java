package org.ctax.query.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ctax.query.ReadSide;
import org.ctax.query.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedsOverHttpTest {
    private static final String RICH = Story.RICH_NEED.toString();
    private static final String BARE = Story.BARE_NEED.toString();

    private final ReadSide exchange;
    private final Story story;

    NeedsOverHttpTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        story = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private List<String> ids(String parameters) {
        return exchange.values("/api/needs" + parameters, "id");
    }

    @Test
    void aListIsRestrictedNowAndOfThePastAlike() {
        assertThat(ids("?country=AFG")).containsExactly(RICH);
        assertThat(ids("?country=AFG&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?theme=CT-01")).containsExactly(RICH);
        assertThat(ids("?theme=CT-01&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?appeal=A08")).containsExactly(RICH);
        assertThat(ids("?appeal=A08&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?appeal=" + Story.APPEAL + "")).containsExactly(RICH);
        assertThat(ids("?appeal=" + Story.APPEAL + "&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?state=WITHDRAWN")).containsExactly(BARE);
        assertThat(ids("?state=WITHDRAWN&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?state=OPEN,MET")).containsExactly(RICH);
        assertThat(ids("?state=OPEN,MET&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?priority=LOW")).containsExactly(BARE);
        assertThat(ids("?priority=LOW&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?country=JOR")).isEmpty();
        assertThat(ids("?country=JOR&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void aListIsSortedNowAndOfThePastAlike() {
        assertThat(ids("?sort=title")).containsExactly(BARE, RICH);
        assertThat(ids("?sort=title&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?sort=-title")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-title&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-required")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-required&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=priority")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=priority&asOf=" + exchange.head())).containsExactly(RICH, BARE);
    }

    @Test
    void textIsSearchedFor() {
        assertThat(ids("?q=judges")).containsExactly(RICH);
        assertThat(ids("?q=judges&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?q=assessment")).isEmpty();
        assertThat(ids("?q=assessment&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(exchange.values("/api/needs?asOf=" + story.firstHalf, "state"))
                .containsExactly("OPEN", "OPEN");
        assertThat(exchange.values("/api/needs?country=AFG&asOf=" + story.firstHalf, "required"))
                .containsExactly("140.00");
        assertThat(ids("?valueAsOf=2008-01-31")).containsExactly(RICH);
        assertThat(exchange.values("/api/needs?valueAsOf=2008-01-31", "gap")).containsExactly("140.00");
        assertThat(ids("?asOf=4")).isEmpty();
    }

    @Test
    void itStandsBesideTheMoneyForIt() {
        var need = exchange.get("/api/needs/" + RICH);
        // 70 of a pledge at 1.5, and 60 % of what an activity for it was given.
        assertThat(need.get("allocated").asString()).isEqualTo("132.00");
        assertThat(need.get("required").asString()).isEqualTo("90.00");
        assertThat(need.get("gap").asString()).isEqualTo("0.00");
        assertThat(need.get("surplus").asString()).isEqualTo("42.00");
        assertThat(need.get("overCovered").asBoolean()).isTrue();
        assertThat(exchange.get("/api/needs/" + BARE).has("gap")).isFalse();
    }

    @Test
    void itsPageCarriesTheHistoryAndTheVersion() {
        var page = exchange.get("/api/needs/" + RICH);
        assertThat(page.get("history").valueStream().map(e -> e.get("type").asString()))
                .containsExactly("need.identified", "need.requirement-revised");
        assertThat(page.get("version").asLong()).isEqualTo(1);
        assertThat(exchange.answer("/api/needs/" + RICH).headers().firstValue("ETag"))
                .hasValue("\"1\"");
    }

    @Test
    void itIsListedByPages() {
        assertThat(ids("?size=1")).containsExactly(BARE);
        assertThat(ids("?size=1&page=1")).containsExactly(RICH);
        assertThat(ids("?size=1&page=1&asOf=" + story.firstHalf)).containsExactly(RICH);
        assertThat(ids("?size=1&page=2")).isEmpty();
        assertThat(exchange.get("/api/needs?size=1").get("page").toString())
                .isEqualTo("{\"number\":0,\"size\":1,\"totalItems\":2,\"totalPages\":2}");
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        for (var address :
                List.of("/" + UUID.randomUUID(), "/" + RICH + "?asOf=3", "/" + RICH + "?valueAsOf=2007-12-31")) {
            var problem = exchange.problem("/api/needs" + address, 404);
            assertThat(problem.get("code").asString()).isEqualTo("UNKNOWN_NEED");
            assertThat(problem.get("field").asString()).isEqualTo("id");
        }
    }
}

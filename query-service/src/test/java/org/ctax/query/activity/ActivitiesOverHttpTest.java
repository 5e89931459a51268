package org.ctax.query.activity;

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
class ActivitiesOverHttpTest {
    private static final String RICH = Story.RICH_ACTIVITY.toString();
    private static final String BARE = Story.BARE_ACTIVITY.toString();

    private final ReadSide exchange;
    private final Story story;

    ActivitiesOverHttpTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        story = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private List<String> ids(String parameters) {
        return exchange.values("/api/activities" + parameters, "id");
    }

    @Test
    void aListIsRestrictedNowAndOfThePastAlike() {
        assertThat(ids("?country=AFG")).containsExactly(RICH);
        assertThat(ids("?country=AFG&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?theme=CT-02")).containsExactly(BARE);
        assertThat(ids("?theme=CT-02&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?state=COMPLETED")).containsExactly(RICH);
        assertThat(ids("?state=COMPLETED&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?kind=EXPERT_PLACEMENT")).containsExactly(BARE);
        assertThat(ids("?kind=EXPERT_PLACEMENT&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?lead=UNODC")).containsExactly(BARE, RICH);
        assertThat(ids("?lead=UNODC&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?lead=NOR")).isEmpty();
        assertThat(ids("?lead=NOR&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void aListIsSortedNowAndOfThePastAlike() {
        assertThat(ids("?sort=title")).containsExactly(BARE, RICH);
        assertThat(ids("?sort=title&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?sort=-title")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-title&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-start")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-start&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=place,title")).containsExactly(BARE, RICH);
        assertThat(ids("?sort=place,title&asOf=" + exchange.head())).containsExactly(BARE, RICH);
    }

    @Test
    void textIsSearchedFor() {
        assertThat(ids("?q=kabul")).containsExactly(RICH);
        assertThat(ids("?q=kabul&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?q=MENTOR")).containsExactly(BARE);
        assertThat(ids("?q=MENTOR&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?q=panama")).isEmpty();
        assertThat(ids("?q=panama&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(exchange.values("/api/activities?asOf=" + story.firstHalf, "state"))
                .containsExactly("REQUESTED", "PLANNED");
        assertThat(exchange.values("/api/activities?valueAsOf=2008-01-31", "title"))
                .containsExactly("Mentor");
        assertThat(ids("?asOf=7")).containsExactly(RICH);
        assertThat(exchange.get("/api/activities/" + RICH + "?asOf=" + story.firstHalf)
                        .has("results"))
                .isFalse();
    }

    @Test
    void itsPageCarriesThePlanTheResultsTheHistoryAndTheVersion() {
        var page = exchange.get("/api/activities/" + RICH);
        assertThat(page.get("plan").get("place").asString()).isEqualTo("Kabul");
        assertThat(page.get("results").get("officialsTrained").asInt()).isEqualTo(12);
        assertThat(page.get("history").valueStream().map(e -> e.get("type").asString()))
                .containsExactly("activity.requested", "activity.planned", "activity.completed");
        assertThat(page.get("version").asLong()).isEqualTo(2);
        assertThat(exchange.answer("/api/activities/" + RICH).headers().firstValue("ETag"))
                .hasValue("\"2\"");
    }

    @Test
    void itIsListedByPages() {
        assertThat(ids("?size=1")).containsExactly(BARE);
        assertThat(ids("?size=1&page=1")).containsExactly(RICH);
        assertThat(ids("?size=1&page=1&asOf=" + story.firstHalf)).containsExactly(RICH);
        assertThat(ids("?size=1&page=2")).isEmpty();
        assertThat(exchange.get("/api/activities?size=1").get("page").toString())
                .isEqualTo("{\"number\":0,\"size\":1,\"totalItems\":2,\"totalPages\":2}");
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        for (var address :
                List.of("/" + UUID.randomUUID(), "/" + RICH + "?asOf=3", "/" + RICH + "?valueAsOf=2007-12-31")) {
            var problem = exchange.problem("/api/activities" + address, 404);
            assertThat(problem.get("code").asString()).isEqualTo("UNKNOWN_ACTIVITY");
            assertThat(problem.get("field").asString()).isEqualTo("id");
        }
    }
}

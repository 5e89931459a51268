package org.ctax.query.pledge;

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
class PledgesOverHttpTest {
    private static final String RICH = Story.RICH_PLEDGE.toString();
    private static final String BARE = Story.BARE_PLEDGE.toString();

    private final ReadSide exchange;
    private final Story story;

    PledgesOverHttpTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        story = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private List<String> ids(String parameters) {
        return exchange.values("/api/pledges" + parameters, "id");
    }

    @Test
    void aListIsRestrictedNowAndOfThePastAlike() {
        assertThat(ids("?donor=NOR")).containsExactly(RICH);
        assertThat(ids("?donor=NOR&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?donor=" + Story.NORWAY + "")).containsExactly(RICH);
        assertThat(ids("?donor=" + Story.NORWAY + "&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?donor=UNODC")).isEmpty();
        assertThat(ids("?donor=UNODC&asOf=" + exchange.head())).isEmpty();
        assertThat(ids("?state=OPEN")).containsExactly(BARE);
        assertThat(ids("?state=OPEN&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?state=OPEN,PARTLY_FULFILLED")).containsExactly(BARE, RICH);
        assertThat(ids("?state=OPEN,PARTLY_FULFILLED&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?state=OPEN&state=PARTLY_FULFILLED")).containsExactly(BARE, RICH);
        assertThat(ids("?state=OPEN&state=PARTLY_FULFILLED&asOf=" + exchange.head()))
                .containsExactly(BARE, RICH);
        assertThat(ids("?country=AFG")).containsExactly(RICH);
        assertThat(ids("?country=AFG&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?theme=CT-01")).containsExactly(RICH);
        assertThat(ids("?theme=CT-01&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?appeal=A08")).containsExactly(RICH);
        assertThat(ids("?appeal=A08&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?grade=UNEARMARKED")).containsExactly(BARE);
        assertThat(ids("?grade=UNEARMARKED&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?grade=UNEARMARKED&donor=NOR")).isEmpty();
        assertThat(ids("?grade=UNEARMARKED&donor=NOR&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void aListIsSortedNowAndOfThePastAlike() {
        assertThat(ids("?")).containsExactly(BARE, RICH);
        assertThat(ids("?&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?sort=valueDate")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=valueDate&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-valueDate")).containsExactly(BARE, RICH);
        assertThat(ids("?sort=-valueDate&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?sort=first")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-pledged")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-pledged&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=state,first")).containsExactly(BARE, RICH);
        assertThat(ids("?sort=state,first&asOf=" + exchange.head())).containsExactly(BARE, RICH);
    }

    @Test
    void textIsSearchedFor() {
        assertThat(ids("?q=VEHICLES")).containsExactly(RICH);
        assertThat(ids("?q=VEHICLES&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?q=n-2008")).containsExactly(RICH);
        assertThat(ids("?q=n-2008&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?q=tanks")).isEmpty();
        assertThat(ids("?q=tanks&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(exchange.values("/api/pledges?asOf=" + story.firstHalf, "state"))
                .containsExactly("OPEN", "OPEN");
        assertThat(exchange.values("/api/pledges?valueAsOf=2008-01-31", "committed"))
                .containsExactly("610.00");
        assertThat(ids("?valueAsOf=2008-01-31")).containsExactly(RICH);
        assertThat(ids("?asOf=0")).isEmpty();
        var then = exchange.get("/api/pledges/" + RICH + "?asOf=12&valueAsOf=2008-02-10");
        assertThat(then.get("position").asLong()).isEqualTo(12);
        assertThat(then.get("valueAsOf").asString()).isEqualTo("2008-02-10");
        assertThat(then.get("history")).hasSize(3);
        assertThat(then.get("allocations")).isEmpty();
    }

    @Test
    void itsPageCarriesTheHistoryAndTheVersion() {
        var page = exchange.get("/api/pledges/" + RICH);
        assertThat(page.get("history").valueStream().map(e -> e.get("type").asString()))
                .containsExactly(
                        "pledge.recorded",
                        "pledge.instalments-scheduled",
                        "pledge.commitment-made",
                        "pledge.allocation-made",
                        "pledge.allocation-made",
                        "pledge.contribution-received");
        assertThat(page.get("version").asLong()).isEqualTo(5);
        var answer = exchange.answer("/api/pledges/" + RICH);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"5\"");
        assertThat(answer.body().split("\"position\":" + exchange.head(), -1))
                .as("said once")
                .hasSize(2);
    }

    @Test
    void itIsListedByPages() {
        assertThat(ids("?size=1")).containsExactly(BARE);
        assertThat(ids("?size=1&page=1")).containsExactly(RICH);
        assertThat(ids("?size=1&page=1&asOf=" + story.firstHalf)).containsExactly(RICH);
        assertThat(ids("?size=1&page=2")).isEmpty();
        assertThat(exchange.get("/api/pledges?size=1").get("page").toString())
                .isEqualTo("{\"number\":0,\"size\":1,\"totalItems\":2,\"totalPages\":2}");
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        for (var address :
                List.of("/" + UUID.randomUUID(), "/" + RICH + "?asOf=3", "/" + RICH + "?valueAsOf=2007-12-31")) {
            var problem = exchange.problem("/api/pledges" + address, 404);
            assertThat(problem.get("code").asString()).isEqualTo("UNKNOWN_PLEDGE");
            assertThat(problem.get("field").asString()).isEqualTo("id");
        }
    }
}

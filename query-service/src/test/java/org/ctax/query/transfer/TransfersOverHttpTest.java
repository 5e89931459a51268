package org.ctax.query.transfer;

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
class TransfersOverHttpTest {
    private static final String RICH = Story.RICH_TRANSFER.toString();
    private static final String BARE = Story.BARE_TRANSFER.toString();

    private final ReadSide exchange;
    private final Story story;

    TransfersOverHttpTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        story = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private List<String> ids(String parameters) {
        return exchange.values("/api/transfers" + parameters, "id");
    }

    @Test
    void aListIsRestrictedNowAndOfThePastAlike() {
        assertThat(ids("?donor=UNODC")).containsExactly(RICH);
        assertThat(ids("?donor=UNODC&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?country=AFG")).containsExactly(RICH);
        assertThat(ids("?country=AFG&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?theme=CT-01")).containsExactly(RICH);
        assertThat(ids("?theme=CT-01&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?state=CORRECTED")).containsExactly(BARE);
        assertThat(ids("?state=CORRECTED&asOf=" + exchange.head())).containsExactly(BARE);
        assertThat(ids("?state=RECORDED")).containsExactly(RICH);
        assertThat(ids("?state=RECORDED&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?donor=NOR")).isEmpty();
        assertThat(ids("?donor=NOR&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void aListIsSortedNowAndOfThePastAlike() {
        assertThat(ids("?sort=amount")).containsExactly(BARE, RICH);
        assertThat(ids("?sort=amount&asOf=" + exchange.head())).containsExactly(BARE, RICH);
        assertThat(ids("?sort=-amount")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-amount&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=first&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-reference")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=-reference&asOf=" + exchange.head())).containsExactly(RICH, BARE);
        assertThat(ids("?sort=valueDate")).containsExactly(RICH, BARE);
        assertThat(ids("?sort=valueDate&asOf=" + exchange.head())).containsExactly(RICH, BARE);
    }

    @Test
    void textIsSearchedFor() {
        assertThat(ids("?q=handed")).containsExactly(RICH);
        assertThat(ids("?q=handed&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?q=t-1")).containsExactly(RICH);
        assertThat(ids("?q=t-1&asOf=" + exchange.head())).containsExactly(RICH);
        assertThat(ids("?q=t-2")).isEmpty();
        assertThat(ids("?q=t-2&asOf=" + exchange.head())).isEmpty();
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(exchange.values("/api/transfers?asOf=" + story.firstHalf, "state"))
                .containsExactly("RECORDED", "RECORDED");
        assertThat(ids("?valueAsOf=2008-03-01")).containsExactly(RICH);
        assertThat(ids("?asOf=15")).isEmpty();
        assertThat(exchange.get("/api/transfers/" + BARE + "?asOf=17")
                        .get("state")
                        .asString())
                .isEqualTo("RECORDED");
    }

    @Test
    void itsPageCarriesBothPlacesTheHistoryAndTheVersion() {
        var page = exchange.get("/api/transfers/" + RICH);
        assertThat(page.get("from").isEmpty()).isTrue();
        assertThat(page.get("to").get("appeal").asString()).isEqualTo(Story.APPEAL.toString());
        assertThat(exchange.get("/api/transfers/" + BARE)
                        .get("history")
                        .valueStream()
                        .map(e -> e.get("type").asString()))
                .containsExactly("transfer.recorded", "transfer.corrected");
        assertThat(exchange.answer("/api/transfers/" + BARE).headers().firstValue("ETag"))
                .hasValue("\"1\"");
    }

    @Test
    void itIsListedByPages() {
        assertThat(ids("?size=1")).containsExactly(BARE);
        assertThat(ids("?size=1&page=1")).containsExactly(RICH);
        assertThat(ids("?size=1&page=1&asOf=" + story.firstHalf)).containsExactly(RICH);
        assertThat(ids("?size=1&page=2")).isEmpty();
        assertThat(exchange.get("/api/transfers?size=1").get("page").toString())
                .isEqualTo("{\"number\":0,\"size\":1,\"totalItems\":2,\"totalPages\":2}");
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        for (var address :
                List.of("/" + UUID.randomUUID(), "/" + RICH + "?asOf=3", "/" + RICH + "?valueAsOf=2007-12-31")) {
            var problem = exchange.problem("/api/transfers" + address, 404);
            assertThat(problem.get("code").asString()).isEqualTo("UNKNOWN_TRANSFER");
            assertThat(problem.get("field").asString()).isEqualTo("id");
        }
    }
}

package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Objects;
import org.ctax.query.ReadSide;
import org.ctax.query.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReadSide exchange;

    ReplayCheckTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        var _ = new Story(exchange);
        exchange.get("/api/funding");
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    @Test
    @Order(1)
    void viewsThatWereLeftAloneAreWhatAReplayGives() {
        var result = check();

        assertThat(result.path("equal").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.path("position").asLong()).isEqualTo(exchange.head());
        assertThat(result.path("moments").size())
                .as("now and twenty moments of the past")
                .isEqualTo(21);
        assertThat(result.path("differences").size()).isZero();
    }

    @Test
    @Order(2)
    void whatSomebodyChangedInThePledgeIsFound() {
        var pledges = exchange.bean(MongoDatabase.class).getCollection("pledges");
        var one = Filters.eq("_id", Story.RICH_PLEDGE.toString());
        var entries = Objects.requireNonNull(pledges.find(one).first()).getString("entries");
        pledges.updateOne(one, Updates.set("entries", entries.replaceFirst("\"amount\":\"\\d", "\"amount\":\"7")));

        var result = check();
        assertThat(result.path("equal").asBoolean()).isFalse();
        assertThat(result.path("differences").get(0).path("of").asString()).isEqualTo("pledges/" + Story.RICH_PLEDGE);
        pledges.updateOne(one, Updates.set("entries", entries));
        assertThat(check().path("equal").asBoolean()).isTrue();
    }

    @Test
    @Order(3)
    void aSumThatIsLostIsFound() {
        var pages = exchange.bean(MongoDatabase.class).getCollection("funding_pages");
        pages.updateOne(Filters.eq("_id", 0L), Updates.set("postings", ""));

        var result = check();
        assertThat(result.path("equal").asBoolean()).isFalse();
        assertThat(result.path("differences").get(0).path("replayed").isMissingNode())
                .isFalse();
    }

    private JsonNode check() {
        return JSON.readTree(exchange.post("/ops/replay-check?seed=3").body());
    }
}

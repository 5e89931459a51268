package org.ctax.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What lists and pages of every kind of record keep to; each room says what there is of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RecordsOverHttp {
    protected final String rich;
    protected final String bare;
    protected ReadSide exchange;
    protected Story story;
    private final String list;
    private final String unknown;

    protected RecordsOverHttp(String list, UUID rich, UUID bare, String unknown) {
        this.rich = rich.toString();
        this.bare = bare.toString();
        this.list = list;
        this.unknown = unknown;
    }

    @BeforeAll
    void open(@TempDir Path data) {
        exchange = ReadSide.start(data);
        story = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    /** Each of the parameters, set apart by spaces, finds these in this order, now and in the past alike. */
    protected final void finds(String parameters, String... ids) {
        for (var each : parameters.split(" ")) {
            assertThat(values("?" + each, "id")).as(each).containsExactly(ids);
            assertThat(values("?" + each + "&asOf=" + exchange.head(), "id"))
                    .as(each)
                    .containsExactly(ids);
        }
    }

    protected final List<String> values(String parameters, String field) {
        return exchange.values(list + parameters, field);
    }

    protected final JsonNode page(String id) {
        return exchange.get(list + "/" + id);
    }

    protected final void hasHistory(String id, String types) {
        var history = List.of(types.split(" "));
        assertThat(page(id).get("history").valueStream().map(e -> e.get("type").asString()))
                .isEqualTo(history);
        assertThat(page(id).get("version").asInt()).isEqualTo(history.size() - 1);
        assertThat(exchange.answer(list + "/" + id).headers().firstValue("ETag"))
                .hasValue("\"" + (history.size() - 1) + "\"");
    }

    @Test
    void itIsListedByPages() {
        assertThat(values("?size=1", "id")).containsExactly(bare);
        assertThat(values("?size=1&page=1", "id")).containsExactly(rich);
        assertThat(values("?size=1&page=1&asOf=" + story.firstHalf, "id")).containsExactly(rich);
        assertThat(values("?size=1&page=2", "id")).isEmpty();
        assertThat(exchange.get(list + "?size=1").get("page").toString())
                .isEqualTo("{\"number\":0,\"size\":1,\"totalItems\":2,\"totalPages\":2}");
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        for (var id : List.of(UUID.randomUUID().toString(), rich + "?asOf=3", rich + "?valueAsOf=2007-12-31")) {
            var problem = exchange.problem(list + "/" + id, 404);
            assertThat(problem.get("code").asString()).isEqualTo(unknown);
            assertThat(problem.get("field").asString()).isEqualTo("id");
        }
    }
}

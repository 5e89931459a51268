package org.ctax.query.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.ctax.query.ReadSide;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SavedViewsTest {
    private static final UUID ID = UUID.fromString("7a1f0000-0000-4000-8000-000000000001");

    @TempDir
    Path data;

    private ReadSide exchange;

    @BeforeEach
    void start() {
        exchange = ReadSide.start(data, "ctax.rate-limits.account=0");
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private static String view(Object id, String name, String address) {
        return """
                {"id": "%s", "screen": "pledges", "name": "%s", "address": "%s"}""".formatted(id, name, address);
    }

    private static HttpResponse<String> save(ReadSide sender, String body) {
        return sender.send(sender.request("/me/views")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> remove(ReadSide sender, Object id) {
        return sender.send(sender.request("/me/views/" + id).DELETE().build());
    }

    private static JsonNode views(ReadSide sender) {
        return sender.problem("/me/views", 200);
    }

    private static void isRefused(HttpResponse<String> answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("field").asString("")).isEqualTo(field);
    }

    @Test
    void whatIsSavedIsListedAndOutlivesTheProcess() {
        assertThat(views(exchange)).isEmpty();
        var answer = save(exchange, view(ID, "Not yet paid", "?sort=-pledged&where=state%3DFIRM"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(save(exchange, view(UUID.randomUUID(), "All", "")).statusCode())
                .isEqualTo(201);
        exchange.close();
        exchange = ReadSide.start(data);
        var views = views(exchange);
        assertThat(views).hasSize(2);
        assertThat(views.get(0)).isEqualTo(JsonMapper.shared().readTree(answer.body()));
        assertThat(views.get(0).path("id").asString()).isEqualTo(ID.toString());
        assertThat(views.get(0).path("screen").asString()).isEqualTo("pledges");
        assertThat(views.get(0).path("name").asString()).isEqualTo("Not yet paid");
        assertThat(views.get(0).path("address").asString()).isEqualTo("?sort=-pledged&where=state%3DFIRM");
        assertThat(views.get(1).path("name").asString()).isEqualTo("All");
    }

    @Test
    void theSameAgainIsQuietAndOtherContentTakesItsPlace() {
        var body = view(ID, "Mine", "?find=x");
        assertThat(save(exchange, body).statusCode()).isEqualTo(201);
        assertThat(save(exchange, body).statusCode()).isEqualTo(200);
        assertThat(views(exchange)).hasSize(1);
        assertThat(save(exchange, view(ID, "Renamed", "?find=y")).statusCode()).isEqualTo(200);
        assertThat(views(exchange)).hasSize(1);
        assertThat(views(exchange).at("/0/name").asString()).isEqualTo("Renamed");
        assertThat(views(exchange).at("/0/address").asString()).isEqualTo("?find=y");
    }

    @Test
    void whatIsRemovedIsGone() {
        save(exchange, view(ID, "Mine", "?find=x"));
        assertThat(remove(exchange, ID).statusCode()).isEqualTo(204);
        assertThat(views(exchange)).isEmpty();
        isRefused(remove(exchange, ID), 404, "UNKNOWN_VIEW", "id");
    }

    @Test
    void nobodyMeetsTheViewsOfAnother() {
        var donor = exchange.as(Role.DONOR, UUID.randomUUID());
        save(exchange, view(ID, "Mine", "?find=x"));
        assertThat(views(donor)).isEmpty();
        isRefused(remove(donor, ID), 404, "UNKNOWN_VIEW", "id");
        assertThat(save(donor, view(ID, "Theirs", "?find=y")).statusCode()).isEqualTo(201);
        assertThat(views(exchange).at("/0/name").asString()).isEqualTo("Mine");
        assertThat(views(donor).at("/0/name").asString()).isEqualTo("Theirs");
        assertThat(remove(donor, ID).statusCode()).isEqualTo(204);
        assertThat(views(exchange)).hasSize(1);
        isRefused(exchange.with(null).answer("/me/views"), 401, "TOKEN_MISSING", "");
    }

    @Test
    void anAccountHasSoManyAndCanStillReplaceThem() {
        for (var number = 0; number < 200; number++) {
            assertThat(save(exchange, view(new UUID(7, number), "View " + number, ""))
                            .statusCode())
                    .isEqualTo(201);
        }
        isRefused(save(exchange, view(ID, "One more", "")), 409, "TOO_MANY_VIEWS", "");
        assertThat(save(exchange, view(new UUID(7, 0), "Renamed", "")).statusCode())
                .isEqualTo(200);
        assertThat(save(exchange.as(Role.AUDITOR), view(ID, "Of another", "")).statusCode())
                .isEqualTo(201);
        assertThat(remove(exchange, new UUID(7, 1)).statusCode()).isEqualTo(204);
        assertThat(save(exchange, view(ID, "One more", "")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    {"screen": "map", "name": "a", "address": ""}; MISSING_FIELD; id
                    {"id": "x", "screen": "map", "name": "a", "address": ""}; INVALID_FIELD; id
                    {"id": "ID", "name": "a", "address": ""}; MISSING_FIELD; screen
                    {"id": "ID", "screen": "", "name": "a", "address": ""}; INVALID_FIELD; screen
                    {"id": "ID", "screen": "map/1", "name": "a", "address": ""}; INVALID_FIELD; screen
                    {"id": "ID", "screen": "LONG", "name": "a", "address": ""}; INVALID_FIELD; screen
                    {"id": "ID", "screen": "map", "address": ""}; MISSING_FIELD; name
                    {"id": "ID", "screen": "map", "name": "  ", "address": ""}; INVALID_FIELD; name
                    {"id": "ID", "screen": "map", "name": "a\\u0000", "address": ""}; INVALID_FIELD; name
                    {"id": "ID", "screen": "map", "name": "LONG", "address": ""}; INVALID_FIELD; name
                    {"id": "ID", "screen": "map", "name": "a"}; MISSING_FIELD; address
                    {"id": "ID", "screen": "map", "name": "a", "address": "//elsewhere.test"}; INVALID_FIELD; address
                    {"id": "ID", "screen": "map", "name": "a", "address": "?LONG"}; INVALID_FIELD; address
                    {"id": "ID", "screen": "map", "name": "a", "address": "", "of": "b"}; UNKNOWN_FIELD; of
                    """)
    void whatCannotBeKeptIsRefused(String body, String code, String field) {
        var sent = body.replace("ID", ID.toString()).replace("LONG", "x".repeat(2000));
        isRefused(save(exchange, sent), 400, code, field);
        assertThat(views(exchange)).isEmpty();
    }

    @Test
    void theLongestIsKept() {
        var longest = "{\"id\": \"%s\", \"screen\": \"%s\", \"name\": \"%s\", \"address\": \"?%s\"}"
                .formatted(ID, "s".repeat(40), "n".repeat(80), "a".repeat(1999));
        assertThat(save(exchange, longest).statusCode()).isEqualTo(201);
        assertThat(views(exchange).at("/0/address").asString()).hasSize(2000);
    }
}

package org.ctax.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ctax.web.access.ActingFor;
import org.ctax.web.access.BadToken;
import org.ctax.web.access.Handlers;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is told anything who has not shown that it may know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private final ReadSide exchange;

    AccessTest(@TempDir Path data) {
        // More are tried here than somebody may who guesses.
        exchange = ReadSide.start(data, "ctax.rate-limits.failed=0");
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    List<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void withoutAGoodTokenNothingIsAnswered(BadToken bad) {
        var sender = exchange.with(bad.authorization());
        for (var path : List.of("/api/funding", "/api/feed", "/ops/projections", "/api/nothing", "/nothing")) {
            isRefused(sender.answer(path), bad.status(), bad.code());
        }
        isRefused(sender.post("/ops/projections/funding/rebuild"), bad.status(), bad.code());
    }

    @Test
    void nobodyReadsForAParticipantOfOthers() {
        var mine = UUID.randomUUID();
        var sender = exchange.as(Role.DONOR, mine);
        assertThat(sender.answer("/api/pledges", ActingFor.HEADER, mine.toString())
                        .statusCode())
                .isEqualTo(200);
        isRefused(
                sender.answer(
                        "/api/pledges", ActingFor.HEADER, UUID.randomUUID().toString()),
                403,
                "NOT_YOUR_PARTICIPANT");
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        var application = exchange.application();
        assertThat(Handlers.silent(application)).isEmpty();
        assertThat(Handlers.open(application))
                .containsExactly("ApiDescription", "ProblemErrorController", "SettingsController");
    }

    @Test
    void ofHowTheServiceIsOnlyHealthIsForAll() {
        var nobody = exchange.with(null);
        assertThat(nobody.answer("/actuator/health").body()).startsWith("{").doesNotContain("components", "details");
        assertThat(nobody.answer("/v3/api-docs").statusCode()).isEqualTo(200);
        for (var path : List.of("/actuator", "/actuator/info", "/actuator/prometheus", "/actuator/health/views")) {
            isRefused(nobody.answer(path), 401, "TOKEN_MISSING");
            isRefused(exchange.answer(path), 403, "ROLE_FORBIDDEN");
        }
        assertThat(exchange.as(Role.ADMINISTRATOR).answer("/actuator/health").body())
                .contains("components");
    }

    @Test
    void anotherSiteMayNotCallUnlessItIsNamed(@TempDir Path data) throws Exception {
        assertThat(preflight(exchange, "https://map.test").statusCode()).isEqualTo(401);
        try (var shared = ReadSide.start(data, "ctax.cors.origins=https://map.test")) {
            var named = preflight(shared, "https://map.test");
            assertThat(named.statusCode()).isEqualTo(200);
            assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://map.test");
            assertThat(named.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(preflight(shared, "https://other.test").statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> preflight(ReadSide exchange, String origin) {
        return exchange.with(null)
                .send(HttpRequest.newBuilder(exchange.uri("/api/pledges"))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "Authorization")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private static void isRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"correlationId\":");
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }
}

package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.ctax.web.access.ActingFor;
import org.ctax.web.access.BadToken;
import org.ctax.web.access.Handlers;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Nobody writes anything who has not shown that it may. */
@WithHttp
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {
    @Autowired
    Http http;

    @Autowired
    ApplicationContext application;

    static List<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void without_a_good_token_nothing_is_written(BadToken bad, CapturedOutput log) {
        var before = http.head();
        var reply = http.with(bad.authorization()).post("/api/participants", registration());

        isRefused(reply, bad.status(), bad.code());
        assertThat(http.head()).isEqualTo(before);
        if (bad.authorization() != null) {
            assertThat(log)
                    .as("secrets in the log")
                    .doesNotContain(bad.authorization().split(" ")[1]);
        }
    }

    @Test
    void nobody_acts_for_a_participant_of_others() {
        var before = http.head();
        var mine = UUID.randomUUID();
        var reply = http.as(Role.TASK_FORCE, mine)
                .post("/api/needs", need(), ActingFor.HEADER, UUID.randomUUID().toString());

        isRefused(reply, 403, "NOT_YOUR_PARTICIPANT");
        isRefused(
                http.as(Role.TASK_FORCE, mine, UUID.randomUUID()).post("/api/needs", need()),
                403,
                "PARTICIPANT_REQUIRED");
        assertThat(http.head()).isEqualTo(before);
    }

    @Test
    void who_may_not_is_refused_before_what_it_sends_is_read() {
        var before = http.head();

        isRefused(http.as(Role.AUDITOR).post("/api/participants", "no JSON"), 403, "ROLE_FORBIDDEN");
        isRefused(
                http.send(http.as(Role.DONOR)
                        .request("/api/imports/fts")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("no form"))
                        .build()),
                403,
                "ROLE_FORBIDDEN");
        assertThat(http.head()).isEqualTo(before);
    }

    @Test
    void a_good_token_is_in_no_log(CapturedOutput log) {
        var token = TestTokens.of(Role.COORDINATOR).signed();
        var sender = http.with("Bearer " + token);
        assertThat(sender.post("/api/participants", registration()).status()).isEqualTo(201);
        assertThat(sender.post("/api/participants", "{}").status()).isEqualTo(400);

        assertThat(log).doesNotContain(token, token.split("\\.")[2]);
    }

    @Test
    void every_operation_says_who_may_call_it() {
        assertThat(Handlers.silent(application)).isEmpty();
        assertThat(Handlers.open(application)).containsExactly("ApiDescription", "ProblemErrorController");
    }

    @Test
    void of_how_the_service_is_only_health_is_for_all() {
        var nobody = http.with(null);
        assertThat(nobody.get("/actuator/health").body().toString()).doesNotContain("components", "details");
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/v3/api-docs").status()).isEqualTo(200);
        for (var path : List.of("/actuator", "/actuator/info", "/actuator/prometheus", "/actuator/health/diskSpace")) {
            isRefused(nobody.get(path), 401, "TOKEN_MISSING");
            isRefused(http.get(path), 403, "ROLE_FORBIDDEN");
        }
        assertThat(http.as(Role.ADMINISTRATOR).get("/actuator/health").body().toString())
                .contains("components");
    }

    private static void isRefused(Http.Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body().path("correlationId").asString()).isEqualTo(reply.header("X-Correlation-Id"));
        if (status == 401) {
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    private static String registration() {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Norway\",\"kind\":\"DONOR\"}"
                .formatted(Http.uuid(), Http.uuid());
    }

    private static String need() {
        return """
                {"id":"%s","country":"AFG","theme":"CT-03","title":"A law","valueDate":"2020-01-01"}""".formatted(Http.uuid());
    }
}

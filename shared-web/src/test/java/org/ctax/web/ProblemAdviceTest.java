package org.ctax.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.ctax.web.access.EveryRole;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "logging.level.org.ctax.web.ProblemAdvice=OFF"})
class ProblemAdviceTest {
    @LocalServerPort
    int port;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, Failing.class})
    static class App {}

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        for (var setting : TestTokens.settings()) {
            var equals = setting.indexOf('=');
            registry.add(setting.substring(0, equals), () -> setting.substring(equals + 1));
        }
    }

    @RestController
    static class Failing {
        @EveryRole
        @GetMapping("/fails")
        String fails() {
            throw new IllegalStateException("the password is swordfish");
        }

        @EveryRole
        @GetMapping("/refuses/{id}")
        String refuses(@PathVariable UUID id) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "VIEW_BEHIND", null, "The view is behind");
        }

        @EveryRole
        @GetMapping("/caller")
        Caller caller(Caller caller) {
            return caller;
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.bearer());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_failure_of_ours_says_so_and_nothing_more() throws Exception {
        var answer = get("/fails", "X-Correlation-Id", "paper-7");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"INTERNAL_ERROR\"", "\"correlationId\":\"paper-7\"")
                .doesNotContain("swordfish", "Exception", "\tat ");
    }

    @Test
    void what_is_not_possible_now_says_when_to_try_again() throws Exception {
        var answer = get("/refuses/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body())
                .contains("\"type\":\"urn:ctax:problem:VIEW_BEHIND\"")
                .doesNotContain("\"field\"");
    }

    @Test
    void a_path_that_is_not_well_formed_is_refused_as_a_problem() throws Exception {
        assertThat(get("/refuses/17").body()).contains("\"code\":\"INVALID_PARAMETER\"", "\"field\":\"id\"");
        assertThat(get("/nothing").body()).contains("\"code\":\"NOT_FOUND\"", "\"status\":404");
    }

    @Test
    void a_correlation_id_that_could_harm_is_replaced() throws Exception {
        var answer = get("/nothing", "X-Correlation-Id", "a b<script>");

        assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .hasSize(36);
    }

    @Test
    void a_caller_is_who_the_headers_say() throws Exception {
        var participant = UUID.randomUUID();

        assertThat(get("/caller").body())
                .contains("\"actor\":\"account-coordinator\"", "\"role\":\"COORDINATOR\"", "\"source\":\"api\"")
                .doesNotContain("participant", "ifMatch");
        assertThat(get(
                                "/caller",
                                "CTAX-Source",
                                "screen",
                                "CTAX-Participant",
                                participant.toString(),
                                "If-Match",
                                "\"7\"")
                        .body())
                .contains("\"source\":\"screen\"", "\"participant\":\"" + participant + "\"", "\"ifMatch\":7");
    }
}

package org.ctax.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ctax.web.Caller;
import org.ctax.web.WebConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is let in, and as whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext closed = start();
    private final ConfigurableApplicationContext open = start(
            "--ctax.public-reading=true", "--ctax.identity.role-claim=realm.roles", "--ctax.identity.role-prefix=x-");

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, Desk.class})
    static class App {}

    record Noted(String text) {}

    @RestController
    static class Desk {
        @EveryRole
        @GetMapping("/api/reader")
        Reader reader(HttpServletRequest request) {
            return Reader.of(request);
        }

        @Roles(Role.AUDITOR)
        @GetMapping("/api/audit")
        String audit() {
            return "audited";
        }

        @Roles({Role.DONOR, Role.COORDINATOR})
        @PostMapping("/api/notes")
        Caller note(@RequestBody Noted noted, Caller caller) {
            return caller;
        }

        @GetMapping("/api/forgotten")
        String forgotten() {
            return "said to everybody";
        }

        @EveryRole
        @GetMapping("/ops/state")
        String state() {
            return "fine";
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        var all = new ArrayList<>(List.of(TestTokens.arguments(arguments)));
        all.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        return new SpringApplicationBuilder(App.class).run(all.toArray(String[]::new));
    }

    @AfterAll
    void close() {
        closed.close();
        open.close();
        http.close();
    }

    private HttpResponse<String> send(
            ConfigurableApplicationContext application, String method, String path, String... headers)
            throws Exception {
        var port = application.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "{\"text\":\"x\"}" : ""));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String bearer) throws Exception {
        return send(closed, "GET", path, "Authorization", bearer);
    }

    private static void isRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"correlationId\":");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reader", "/ops/state", "/actuator/env", "/nothing", "/", "/api/..;/ops/state"})
    void without_a_token_nothing_is_answered(String path) throws Exception {
        var answer = send(closed, "GET", path);
        if (answer.statusCode() != 400) {
            isRefused(answer, 401, "TOKEN_MISSING");
        }
        isRefused(send(closed, "POST", "/api/notes"), 401, "TOKEN_MISSING");
        isRefused(send(closed, "GET", "/api/reader", "Authorization", "Basic dTpw"), 401, "TOKEN_MISSING");
    }

    @Test
    void a_good_token_says_who_reads() throws Exception {
        var answer = get("/api/reader", TestTokens.bearer(Role.DONOR, ONE, OTHER));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"account\":\"account-donor\"", "\"role\":\"DONOR\"", ONE.toString(), OTHER.toString());
        var named = send(
                closed,
                "GET",
                "/api/reader",
                "Authorization",
                TestTokens.bearer(Role.DONOR, ONE, OTHER),
                ActingFor.HEADER,
                ONE.toString());
        assertThat(named.body()).contains(ONE.toString()).doesNotContain(OTHER.toString());
    }

    static List<BadToken> badTokens() {
        return BadToken.all();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void what_is_not_a_good_token_is_refused_and_nothing_said_of_why(BadToken bad) throws Exception {
        if (bad.authorization() == null) {
            return;
        }
        var answer = get("/api/audit", bad.authorization());
        isRefused(answer, bad.status(), bad.code());
        assertThat(answer.body()).doesNotContain("alg", "iss", "key", "aud", "Jwt");
    }

    @Test
    void one_that_has_expired_is_told_so_with_a_little_patience() throws Exception {
        var token = TestTokens.of(Role.AUDITOR);
        isRefused(
                get(
                        "/api/audit",
                        token.until(Instant.now().minus(Duration.ofSeconds(31))).bearer()),
                401,
                "TOKEN_EXPIRED");
        assertThat(get(
                                "/api/audit",
                                token.until(Instant.now().minus(Duration.ofSeconds(20)))
                                        .bearer())
                        .statusCode())
                .isEqualTo(200);
        isRefused(
                get(
                        "/api/audit",
                        token.until(Instant.now().minus(Duration.ofDays(1)))
                                .from("https://another.test")
                                .bearer()),
                401,
                "TOKEN_INVALID");
    }

    @Test
    void a_role_may_what_it_may_and_nothing_else() throws Exception {
        isRefused(get("/api/audit", TestTokens.bearer(Role.ADMINISTRATOR)), 403, "ROLE_FORBIDDEN");
        isRefused(get("/api/forgotten", TestTokens.bearer(Role.ADMINISTRATOR)), 403, "ROLE_FORBIDDEN");
        isRefused(get("/actuator/env", TestTokens.bearer(Role.AUDITOR)), 403, "ROLE_FORBIDDEN");
        for (var role : new String[] {null, "JANITOR", ""}) {
            var bearer = TestTokens.of(Role.AUDITOR).withRole(role).bearer();
            isRefused(get("/api/audit", bearer), 403, "NO_ROLE");
            isRefused(get("/nothing", bearer), 403, "NO_ROLE");
        }
        assertThat(get(
                                "/api/audit",
                                TestTokens.of(Role.AUDITOR).withRole("auditor").bearer())
                        .statusCode())
                .isEqualTo(200);
        isRefused(get("/nothing", TestTokens.bearer(Role.AUDITOR)), 404, "NOT_FOUND");
    }

    @Test
    void a_command_is_for_the_participant_that_is_meant() throws Exception {
        assertThat(note(TestTokens.bearer(Role.DONOR, ONE)).body()).contains("\"participant\":\"" + ONE + "\"");
        assertThat(note(TestTokens.bearer(Role.DONOR, ONE, OTHER), ActingFor.HEADER, OTHER.toString())
                        .body())
                .contains("\"participant\":\"" + OTHER + "\"");
        isRefused(note(TestTokens.bearer(Role.DONOR, ONE, OTHER)), 403, "PARTICIPANT_REQUIRED");
        isRefused(
                note(TestTokens.bearer(Role.DONOR, ONE), ActingFor.HEADER, OTHER.toString()),
                403,
                "NOT_YOUR_PARTICIPANT");
        isRefused(note(TestTokens.bearer(Role.DONOR, ONE), ActingFor.HEADER, "x"), 400, "INVALID_HEADER");
        assertThat(note(TestTokens.bearer(), ActingFor.HEADER, OTHER.toString()).body())
                .contains("\"participant\":\"" + OTHER + "\"");
        assertThat(note(TestTokens.bearer()).body()).doesNotContain("\"participant\"");
    }

    private HttpResponse<String> note(String bearer, String... headers) throws Exception {
        var all = Stream.concat(Stream.of("Authorization", bearer), Arrays.stream(headers));
        return send(closed, "POST", "/api/notes", all.toArray(String[]::new));
    }

    @Test
    void where_reading_is_public_nobody_reads_what_everyone_may() throws Exception {
        assertThat(send(open, "GET", "/api/reader").body())
                .contains("\"participants\":[]")
                .doesNotContain("account");
        isRefused(send(open, "GET", "/api/reader", ActingFor.HEADER, ONE.toString()), 403, "NOT_YOUR_PARTICIPANT");
        isRefused(send(open, "GET", "/api/audit"), 401, "TOKEN_MISSING");
        isRefused(send(open, "GET", "/ops/state"), 401, "TOKEN_MISSING");
        isRefused(send(open, "POST", "/api/notes"), 401, "TOKEN_MISSING");
        isRefused(send(open, "GET", "/api/reader", "Authorization", "Bearer no.token.atall"), 401, "TOKEN_INVALID");
    }

    @Test
    void a_browser_is_told_to_run_frame_and_keep_nothing() throws Exception {
        var headers = get("/api/reader", TestTokens.bearer()).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        var description = send(closed, "GET", "/v3/api-docs").headers();
        assertThat(description.allValues("Cache-Control")).containsExactly("max-age=60, public");
        assertThat(description.firstValue("ETag")).isPresent();
        assertThat(Set.of(401, 403))
                .contains(send(closed, "OPTIONS", "/api/reader", "Origin", "https://a.test")
                        .statusCode());
    }
}

package org.ctax.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who asks too much waits, and others do not wait for it. */
class ThrottleTest {
    private static final String GOOD = TestTokens.bearer(Role.AUDITOR);

    private static ConfigurableApplicationContext start(String... limits) {
        var all = new ArrayList<>(List.of(TestTokens.arguments(limits)));
        all.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        return new SpringApplicationBuilder(GateTest.App.class).run(all.toArray(String[]::new));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext application, String... headers)
            throws Exception {
        var port = application.getEnvironment().getProperty("local.server.port");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/audit"))
                            .headers(headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void isTooMuch(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
    }

    @Test
    void one_account_waits_and_another_does_not() throws Exception {
        try (var application = start("--ctax.rate-limits.account=3")) {
            for (int i = 0; i < 3; i++) {
                assertThat(get(application, "Authorization", GOOD).statusCode()).isEqualTo(200);
            }
            isTooMuch(get(application, "Authorization", GOOD));
            var other = TestTokens.of(Role.AUDITOR).as("another").bearer();
            assertThat(get(application, "Authorization", other).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoever_guesses_waits_and_who_shares_its_address_does_not() throws Exception {
        try (var application = start("--ctax.rate-limits.failed=2")) {
            var guess = "Bearer " + TestTokens.of(Role.AUDITOR).signedByAnother();
            assertThat(get(application, "Authorization", guess).statusCode()).isEqualTo(401);
            assertThat(get(application, "Authorization", guess).statusCode()).isEqualTo(401);
            isTooMuch(get(application, "Authorization", guess));
            assertThat(get(application, "Authorization", GOOD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_a_caller_says_of_its_address_counts_only_behind_a_proxy() throws Exception {
        try (var application = start("--ctax.rate-limits.address=1")) {
            assertThat(get(application, "Authorization", GOOD, "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .isEqualTo(200);
            isTooMuch(get(application, "Authorization", GOOD, "X-Forwarded-For", "192.0.2.2"));
        }
        try (var application = start("--ctax.rate-limits.address=1", "--ctax.proxied=true")) {
            var secure = get(
                    application, "Authorization", GOOD, "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https");
            assertThat(secure.statusCode()).isEqualTo(200);
            assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(get(application, "Authorization", GOOD, "X-Forwarded-For", "192.0.2.2")
                            .statusCode())
                    .isEqualTo(200);
            // What stands before it was said by the caller itself.
            isTooMuch(get(application, "Authorization", GOOD, "X-Forwarded-For", "192.0.2.3, 192.0.2.2"));
        }
    }
}

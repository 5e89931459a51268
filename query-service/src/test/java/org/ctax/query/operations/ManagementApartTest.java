package org.ctax.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.ctax.query.ReadSide;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gathers metrics has no account; it has a port that nobody else reaches. */
class ManagementApartTest {
    @Test
    void metricsAreOpenAtAPortOfTheirOwnAndNothingElseIs(@TempDir Path data) throws Exception {
        try (var exchange = ReadSide.start(data, "management.server.port=0");
                var http = HttpClient.newHttpClient()) {
            var settings = exchange.application().getEnvironment();
            assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
            var apart = "http://127.0.0.1:" + settings.getProperty("local.management.port");
            assertThat(get(http, apart + "/actuator/prometheus").body()).contains("ctax_views_lag");
            assertThat(get(http, apart + "/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(get(http, apart + "/actuator/health").body()).doesNotContain("components");
            assertThat(get(http, apart + "/actuator/info").statusCode()).isEqualTo(401);
            assertThat(get(http, apart + "/actuator/info", "Authorization", TestTokens.bearer(Role.ADMINISTRATOR))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(exchange.with(null).answer("/actuator/prometheus").statusCode())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> get(HttpClient http, String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package org.ctax.command.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a monitor reads, as it reads it. Other tests use the same process: only what is added counts. */
@WithHttp
class MetricsTest {
    @Autowired
    Http http;

    @Test
    void commands_are_counted_by_kind_and_by_what_became_of_them() throws Exception {
        var before = scrape();
        var code = uuid();
        var first = registration(uuid(), code);
        assertThat(http.post("/api/participants", first).status()).isEqualTo(201);
        assertThat(http.post("/api/participants", first).status()).isEqualTo(200);
        assertThat(http.post("/api/participants", registration(uuid(), code)).code())
                .isEqualTo("CODE_TAKEN");
        var after = scrape();

        for (var outcome : new String[] {"done", "repeat", "refused"}) {
            added(
                    before,
                    after,
                    "ctax_commands_seconds_count{command=\"register-participant\",outcome=\"" + outcome + "\"}",
                    1);
        }
        added(before, after, "ctax_commands_refused_total{code=\"CODE_TAKEN\"}", 1);
        added(before, after, "ctax_append_seconds_count{result=\"stored\"}", 1);
        added(before, after, "ctax_append_batch_count", 1);
        // The participant and the claim of its code.
        added(before, after, "ctax_append_events_total", 2);
        assertThat(after)
                .containsKey("ctax_append_conflicts_total")
                .containsEntry("ctax_append_waiting", new BigDecimal("0.0"))
                .containsEntry("ctax_events_head", new BigDecimal(http.head() + ".0"))
                .containsKey("hikaricp_connections_active{pool=\"event-readers\"}")
                .containsKey("process_uptime_seconds");
        assertThat(after.keySet())
                .as("no ids of records among the names of series")
                .noneMatch(series -> series.contains(code));
    }

    private static void added(Map<String, BigDecimal> before, Map<String, BigDecimal> after, String series, int count) {
        assertThat(after).as(series).containsKey(series);
        assertThat(after.getOrDefault(series, BigDecimal.ZERO).subtract(before.getOrDefault(series, BigDecimal.ZERO)))
                .as(series)
                .isEqualByComparingTo(BigDecimal.valueOf(count));
    }

    private static String registration(String id, String code) {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Norway\",\"kind\":\"DONOR\"}".formatted(id, code);
    }

    private Map<String, BigDecimal> scrape() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(http.address() + "/actuator/prometheus"))
                    .header("Authorization", TestTokens.bearer(Role.ADMINISTRATOR))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body()
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.endsWith("NaN") && !line.endsWith("Inf"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.lastIndexOf(' ')),
                            line -> new BigDecimal(line.substring(line.lastIndexOf(' ') + 1))));
        }
    }
}

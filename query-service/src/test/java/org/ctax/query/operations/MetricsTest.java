package org.ctax.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.query.ReadSide;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor reads, as it reads it. */
class MetricsTest {
    private static final String OF_REGISTERS = "{group=\"registers\"}";
    private static final String QUESTIONS = "hikaricp_connections_usage_seconds_count{pool=\"event-readers\"}";
    private static final int SCRAPES = 40;

    @Test
    void theStateOfTheViewsAndOfTheFeedIsMeasured(@TempDir Path data) throws Exception {
        try (var exchange = ReadSide.start(data);
                var http = HttpClient.newHttpClient()) {
            var broken = UUID.randomUUID();
            // No aggregate says this; it stands for what a projector was not made for.
            exchange.record(
                    broken,
                    new ParticipantRegistered(
                            broken, "P", "Participant", ParticipantKind.DONOR, null, null, unreadable()));
            exchange.get("/api/participants");

            assertThat(scrape(exchange))
                    .containsEntry("ctax_views_parked" + OF_REGISTERS, "1.0")
                    .containsEntry("ctax_views_lag" + OF_REGISTERS, "0.0")
                    .containsEntry("ctax_views_lag_seconds" + OF_REGISTERS, "0.0")
                    .containsEntry("ctax_views_failing" + OF_REGISTERS, "0.0")
                    .containsEntry("ctax_views_rebuilding" + OF_REGISTERS, "0.0")
                    .containsEntry("ctax_events_head", "1.0")
                    .containsEntry("ctax_feed_readers", "0.0")
                    .containsEntry("ctax_feed_lost_total{reason=\"slow\"}", "0.0")
                    .containsEntry("ctax_append_events_total", "1.0")
                    .containsKey("process_uptime_seconds")
                    .containsKey("hikaricp_connections_active{pool=\"event-readers\"}");

            var stream =
                    http.send(exchange.request("/api/feed?from=1").build(), HttpResponse.BodyHandlers.ofInputStream());
            await().untilAsserted(() -> assertThat(scrape(exchange))
                    .containsEntry("ctax_feed_readers", "1.0")
                    .containsEntry("ctax_feed_messages_total", "1.0"));
            stream.body().close();

            stopped(exchange);
            IntStream.range(0, 3).forEach(_ -> {
                var code = UUID.randomUUID().toString();
                exchange.record(code, new ThemeAdded(code, "FTS", null, "Health"));
            });
            await().untilAsserted(() -> {
                var behind = scrape(exchange);
                assertThat(behind).containsEntry("ctax_views_lag" + OF_REGISTERS, "3.0");
                assertThat(behind.get("ctax_views_lag_seconds" + OF_REGISTERS)).isNotEqualTo("0.0");
            });

            var before = questions(exchange);
            IntStream.range(0, SCRAPES).forEach(_ -> scrape(exchange));
            // Of forty scrapes with two groups and five gauges; it may be as many seconds as there are questions.
            assertThat(questions(exchange) - before).isLessThan(SCRAPES / 2);
        }
    }

    private static void stopped(ReadSide exchange) {
        exchange.bean(EventProcessingConfiguration.class)
                .eventProcessor(ProjectionGroup.REGISTERS, StreamingEventProcessor.class)
                .orElseThrow()
                .shutDown();
    }

    private static org.ctax.events.visibility.Visibility unreadable() {
        return tools.jackson.databind.json.JsonMapper.shared()
                .readValue("{}", org.ctax.events.visibility.Visibility.class);
    }

    private static long questions(ReadSide exchange) {
        return Long.parseLong(scrape(exchange).getOrDefault(QUESTIONS, "0").replaceAll("\\..*", ""));
    }

    private static Map<String, String> scrape(ReadSide exchange) {
        var answer = exchange.as(Role.ADMINISTRATOR).answer("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> line.substring(line.lastIndexOf(' ') + 1)));
    }
}

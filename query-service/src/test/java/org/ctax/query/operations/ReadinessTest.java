package org.ctax.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.query.ReadSide;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";

    @Test
    void readersAreSentElsewhereWhileTheViewsAreFarBehind(@TempDir Path data) {
        try (var exchange = ReadSide.start(data, "ctax.views.ready-within=2")) {
            await().until(() -> status(exchange, READY) == 200);
            var registers = exchange.bean(EventProcessingConfiguration.class)
                    .eventProcessor(ProjectionGroup.REGISTERS, StreamingEventProcessor.class)
                    .orElseThrow();

            registers.shutDown();
            record(exchange, 2);
            assertThat(status(exchange, READY)).isEqualTo(200);
            record(exchange, 1);
            await().until(() -> status(exchange, READY) == 503);
            assertThat(exchange.as(Role.ADMINISTRATOR).answer(READY).body()).contains("\"lag\":3");
            assertThat(exchange.with(null).answer(READY).body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
            assertThat(status(exchange, ALIVE)).isEqualTo(200);
            assertThat(status(exchange, "/api/themes"))
                    .as("who comes all the same is answered")
                    .isEqualTo(200);

            registers.start();
            await().until(() -> status(exchange, READY) == 200);
        }
    }

    @Test
    void viewsThatAreStillBeingBuiltShowNothing(@TempDir Path data) {
        // So near the last event they never come.
        try (var exchange = ReadSide.start(data, "ctax.views.ready-within=-1")) {
            assertThat(exchange.problem("/api/themes", 503).path("code").asString())
                    .isEqualTo("VIEWS_BUILDING");
            assertThat(status(exchange, READY)).isEqualTo(503);
        }
    }

    private static void record(ReadSide exchange, int events) {
        IntStream.range(0, events).forEach(_ -> {
            var code = UUID.randomUUID().toString();
            exchange.record(code, new ThemeAdded(code, "FTS", null, "Health"));
        });
    }

    private static int status(ReadSide exchange, String path) {
        return exchange.answer(path).statusCode();
    }
}

package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the exchange has acknowledged it still knows after it was killed, and its views are what a replay gives. */
class KilledAtAnyMomentIT {
    private static final int ROUNDS = 10;
    private static final int CLIENTS = 16;
    private static final String DONOR = "00000000-0000-4000-8000-000000000001";

    @Test
    void nothingAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime() & 0xffff;
        System.out.println("KilledAtAnyMomentIT: seed " + seed);
        var random = new Random(seed);
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            try (var exchange = Exchange.start(folder)) {
                register(exchange);
                writeUntilKilled(exchange, acknowledged, acknowledged.size() + 20 + random.nextInt(300));
            }
        }
        try (var exchange = Exchange.start(folder)) {
            assertThat(pledges(exchange)).as("seed %d", seed).containsAll(acknowledged);
            var check = exchange.replayCheck(seed);
            assertThat(check.path("equal").asBoolean()).as("%s", check).isTrue();
            System.out.println("KilledAtAnyMomentIT: " + acknowledged.size() + " acknowledged pledges, "
                    + check.path("position").asLong() + " events");
        }
    }

    private static void register(Exchange exchange) throws IOException {
        var answer = exchange.post(
                "/api/participants",
                "{\"id\":\"%s\",\"code\":\"DONOR\",\"name\":\"A donor\",\"kind\":\"DONOR\"}".formatted(DONOR));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static void writeUntilKilled(Exchange exchange, Set<String> acknowledged, int enough) throws Exception {
        var stop = new AtomicBoolean();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> write(exchange, acknowledged, stop));
            }
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= enough);
            exchange.kill();
            stop.set(true);
        }
    }

    private static void write(Exchange exchange, Set<String> acknowledged, AtomicBoolean stop) {
        while (!stop.get()) {
            var id = UUID.randomUUID().toString();
            try {
                var answer = exchange.post("/api/pledges", """
                        {"id":"%s","donor":"%s","amount":{"amount":"100.00","currency":"USD"},"valueDate":"2020-01-31",
                         "earmark":{"grade":"EARMARKED","countries":[{"country":"AFG"}]},"fulfilled":"RECEIVED"}""".formatted(id, DONOR));
                if (answer.statusCode() == 201) {
                    acknowledged.add(id);
                }
            } catch (IOException e) {
                // It was killed before it could answer: whether this one was stored nobody can know.
                return;
            }
        }
    }

    private static Set<String> pledges(Exchange exchange) throws IOException {
        var ids = new HashSet<String>();
        JsonNode page;
        int number = 0;
        do {
            page = exchange.get("/api/pledges?size=1000&page=" + number++ + "&atLeast=1");
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        } while (number < page.path("page").path("totalPages").asInt());
        return ids;
    }
}

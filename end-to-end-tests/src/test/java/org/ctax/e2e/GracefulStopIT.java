package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.ctax.e2e.SteadyStream.Fate;
import org.ctax.e2e.SteadyStream.Sent;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM ends a process in good order: nobody is cut off in the middle, and others go on at once. */
class GracefulStopIT {
    private static final int CLIENTS = 8;
    private static final int FLOWS = 20_000;
    private static final int LOOKED_AT = 1_000;
    private static final Duration IN_TIME = Duration.ofSeconds(20);
    private static final int TERMINATED = 143;

    // So long that whoever had to wait for it would be noticed.
    private static final Duration CLAIM_TIMEOUT = Duration.ofMinutes(3);

    @Test
    void nobodyIsCutOffAndOthersGoOn(@TempDir Path folder) throws Exception {
        var settings = Map.of("CTAX_VIEWS_CLAIM_TIMEOUT", CLAIM_TIMEOUT.toSeconds() + "s");
        try (var apart = Apart.begin(folder, settings)) {
            var services = apart.start("command-service", "query-service", "query-service");
            var command = services.get(0);
            var stream = SteadyStream.to(command, CLIENTS);
            var writer = writesViews(services.get(1)) ? 1 : 2;
            var left = services.get(3 - writer);
            try (var listener = left.listen()) {
                stopQueryService(services.get(writer), left, stream);
                var sent = stopCommandService(command, folder, stream);
                isTrue(sent, left, stream.last());
                isLoggedUnderItsId(command, sent);
                heardAll(listener, stream.last());
            }
        }
    }

    private static boolean writesViews(Exchange query) throws IOException {
        return query.get("/ops/projections/registers").path("state").asString().equals("RUNNING");
    }

    /** Its readers are let go, and what it wrote is written by another without the wait for a claim to lapse. */
    private static void stopQueryService(Exchange stopped, Exchange left, SteadyStream stream) throws Exception {
        try (var reader = stopped.listen()) {
            Awaitility.await().until(() -> !reader.positions().isEmpty());
            stopped.askToStop();
            assertThat(reader.ended().get(IN_TIME.toSeconds(), TimeUnit.SECONDS))
                    .as("the stream came to a proper end")
                    .isTrue();
            assertThat(stopped.exit(IN_TIME)).isEqualTo(TERMINATED);
        }
        var from = stream.last();
        Awaitility.await("the views go on")
                .atMost(IN_TIME)
                .until(() -> left.isShown("/api/participants?size=1&atLeast=" + from));
        assertThat(Said.in(stopped.log()))
                .filteredOn(said -> said.level().equals("ERROR"))
                .isEmpty();
    }

    /** What it has begun it answers, what comes then it sends away, and what runs for long it breaks off. */
    private static List<Sent> stopCommandService(Exchange command, Path folder, SteadyStream stream) throws Exception {
        var delivery = new Delivery(folder, 1, FLOWS);
        var delivered = CompletableFuture.supplyAsync(() -> brokenOff(delivery, command));
        Awaitility.await().until(() -> isImporting(command));
        var begun = UUID.randomUUID().toString();
        try (var slow = new SlowRequest(command, begun)) {
            command.askToStop();
            var sent = stream.end();
            assertThat(slow.finish()).as("what was begun").contains(" 201");
            assertThat(delivered.get(IN_TIME.toSeconds(), TimeUnit.SECONDS))
                    .as("an import that is broken off")
                    .contains("503", "IMPORT_BROKEN_OFF");
            assertThat(command.exit(IN_TIME)).isEqualTo(TERMINATED);
            return sent;
        }
    }

    private static String brokenOff(Delivery delivery, Exchange command) {
        try {
            delivery.sendAll(command);
            return "it came to its end";
        } catch (IOException | IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Its rows are commands too, and counted. */
    private static boolean isImporting(Exchange command) throws IOException {
        return command.as(Role.ADMINISTRATOR).text("/actuator/prometheus").contains("command=\"take-over-flow\"");
    }

    /** Who was told that it is stored finds it, and who was not does not. */
    private static void isTrue(List<Sent> sent, Exchange query, long last) throws IOException {
        assertThat(sent).extracting(Sent::fate).contains(Fate.STORED, Fate.TURNED_AWAY);
        assertThat(sent).as("cut off").noneMatch(one -> one.fate() == Fate.CUT);
        assertThat(query.isShown("/api/participants?size=1&atLeast=" + last)).isTrue();
        // Those before were answered by a process that nobody had asked to stop yet.
        for (var one : sent.subList(Math.max(0, sent.size() - LOOKED_AT), sent.size())) {
            assertThat(query.isShown("/api/participants/" + one.id()))
                    .as("%s", one)
                    .isEqualTo(one.fate() == Fate.STORED);
        }
    }

    private static void isLoggedUnderItsId(Exchange command, List<Sent> sent) throws IOException {
        var log = Said.in(command.log());
        assertThat(log).filteredOn(said -> said.level().equals("ERROR")).isEmpty();
        var told = sent.stream().filter(one -> one.said().startsWith("503")).toList();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(log)
                        .filteredOn(said -> said.correlation().equals(one.id()))
                        .singleElement()
                        .satisfies(said -> assertThat(said.message()).endsWith("503 SHUTTING_DOWN"))
                        .satisfies(said -> assertThat(said.hasTrace()).isFalse()));
        assertThat(log)
                .filteredOn(said -> said.message().contains("broke off because the process is being stopped"))
                .singleElement()
                .satisfies(said -> assertThat(said.correlation()).isNotEmpty());
    }

    private static void heardAll(Listener listener, long last) {
        var all = LongStream.rangeClosed(1, last).boxed().toList();
        Awaitility.await()
                .atMost(IN_TIME)
                .untilAsserted(() -> assertThat(listener.positions()).startsWith(all.toArray(Long[]::new)));
    }
}

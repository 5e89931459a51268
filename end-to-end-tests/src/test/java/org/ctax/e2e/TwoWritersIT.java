package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.ctax.eventstore.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command-services decide as one, and to every reader their events are one order, however late a commit comes. */
class TwoWritersIT {
    private static final String EVENTS = "DomainEventEntry";
    private static final int CLERKS = 8;
    private static final int ENTRIES = 400;
    private static final Duration TO_HEAR = Duration.ofMinutes(1);

    private final long seed = System.nanoTime() & 0xffff;

    @Test
    void areOneToEveryReader(@TempDir Path folder) throws Exception {
        System.out.println("Two writers and late commits, by seed " + seed);
        try (var apart = Apart.begin(folder)) {
            var services = apart.start("command-service", "command-service", "query-service", "query-service");
            var writers = services.subList(0, 2);
            var readers = services.subList(2, 4);
            new LastDollar(writers, readers).isGivenOnce();
            oneGetsTheCode(writers, readers);
            LateCommits.delay(apart.events(), EVENTS, seed);
            areInOneOrder(apart.events(), writers, readers);
        }
    }

    private void oneGetsTheCode(List<Exchange> writers, List<Exchange> readers) throws IOException {
        var pen = new Pen(0, seed + 1);
        var answers = AtOnce.send(
                IntStream.range(0, 32)
                        .mapToObj(_ -> RegisterLife.registered(pen.id(), "THE-ONE"))
                        .toList(),
                writers);

        var won = AtOnce.of(answers, 201);
        var lost = AtOnce.of(answers, 409);
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(31);
        assertThat(lost)
                .allSatisfy(
                        answer -> assertThat(Exchange.json(answer).path("code").asString())
                                .isEqualTo("CODE_TAKEN"));
        for (var reader : readers) {
            assertThat(reader.get("/api/participants?code=THE-ONE&atLeast=" + AtOnce.last(won))
                            .path("items"))
                    .hasSize(1);
        }
    }

    private void areInOneOrder(String events, List<Exchange> writers, List<Exchange> readers) throws Exception {
        try (var log = new LogReader(events, EVENTS);
                var first = readers.getFirst().listen();
                var second = readers.getLast().listen();
                var projections = new ProjectionWatch(readers)) {
            long last = write(writers);

            var all = LongStream.rangeClosed(1, last).boxed().toList();
            Awaitility.await().atMost(TO_HEAR).untilAsserted(() -> {
                assertThat(log.last()).isEqualTo(last);
                assertThat(first.positions()).isEqualTo(all);
                assertThat(second.positions()).isEqualTo(all);
            });
            assertThat(log.wrong()).as("seed %d", seed).isEmpty();
            assertThat(projections.wrong()).as("seed %d", seed).isEmpty();
        }
        for (var reader : readers) {
            var check = reader.replayCheck(seed);
            assertThat(check.path("equal").asBoolean()).as("%s", check).isTrue();
        }
    }

    /** Returns the last position. */
    private long write(List<Exchange> writers) throws IOException {
        try (var load = Load.begin(seed, CLERKS, writers)) {
            load.awaitMore(ENTRIES);
            load.end();
        }
        var last = RegisterLife.registered(new Pen(0, -seed).id(), "THE-LAST");
        return AtOnce.last(List.of(writers.getFirst().send(last)));
    }

    /** Two who take their positions from a sequence are what the reader is there for, and it tells. */
    @Test
    void whoCountsWithASequenceIsFoundOut() throws Exception {
        var url = PostgresForTests.freshDatabase();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE counted (globalIndex bigserial PRIMARY KEY, timeStamp text NOT NULL)");
        }
        LateCommits.delay(url, "counted", seed);
        try (var log = new LogReader(url, "counted");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 2; writer++) {
                var _ = threads.submit(() -> count(url, log));
            }
            Awaitility.await().atMost(TO_HEAR).until(() -> !log.wrong().isEmpty());
        }
    }

    private static Void count(String url, LogReader log) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var insert = connection.prepareStatement("INSERT INTO counted (timeStamp) VALUES ('now')")) {
            while (log.wrong().isEmpty()) {
                insert.executeUpdate();
            }
        }
        return null;
    }
}

package org.ctax.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.eventstore.SqliteBackup;
import org.ctax.query.ReadSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Events are restored from a backup while the views of what came after it are still there. */
class RestoredLogTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void viewsThatAreAheadOfTheLogAreBuiltAnewByThemselves() throws Exception {
        var exchange = folder.resolve("exchange");
        lose(exchange);
        try (var restored = ReadSide.start(exchange)) {
            showsOnly(restored, "KEPT-0", "KEPT-1", "KEPT-2");
            record(restored, "NEW", 3);
            showsOnly(restored, "KEPT-0", "KEPT-1", "KEPT-2", "NEW-0", "NEW-1", "NEW-2");
            // Where the views had been before is not reached yet, and yet nothing is being rebuilt any more.
            await().until(() -> JSON.readTree(
                            restored.answer("/ops/projections").body())
                    .valueStream()
                    .allMatch(group -> group.path("state").asString().equals("RUNNING")));
            assertThat(restored.answer("/api/feed?lastEventId=7").body()).contains("POSITION_AHEAD");
            assertThat(restored.answer("/api/themes?asOf=7").body()).contains("AS_OF_AHEAD");
        }
        try (var again = ReadSide.start(exchange)) {
            showsOnly(again, "KEPT-0", "KEPT-1", "KEPT-2", "NEW-0", "NEW-1", "NEW-2");
        }
    }

    @Test
    void theyAreAlsoWhereTheLogIsLongerThanTheyAreByThen() throws Exception {
        var exchange = folder.resolve("exchange");
        var elsewhere = folder.resolve("elsewhere");
        lose(exchange);
        Files.createDirectory(elsewhere);
        Files.move(exchange.resolve("events.db"), elsewhere.resolve("events.db"));
        try (var restored = ReadSide.start(elsewhere)) {
            record(restored, "NEW", 20);
        }
        SqliteBackup.of(elsewhere).into(exchange.resolve("events.db"));

        try (var restored = ReadSide.start(exchange)) {
            var codes = restored.values("/api/themes?size=1000&framework=TEST", "code");
            assertThat(codes).hasSize(23).noneMatch(code -> code.startsWith("LOST"));
            assertThat(restored.post("/ops/replay-check").body()).contains("\"equal\":true");
        }
    }

    /** Three events are kept; five more, which the views show, are not in the backup that takes the place of the log. */
    private void lose(Path exchange) throws IOException, SqliteBackup.Failed {
        var backup = folder.resolve("backup");
        try (var before = ReadSide.start(exchange)) {
            record(before, "KEPT", 3);
            SqliteBackup.of(exchange).into(backup);
            record(before, "LOST", 5);
            assertThat(before.values("/api/themes?framework=TEST", "code")).hasSize(8);
        }
        for (var file : List.of("events.db-wal", "events.db-shm")) {
            Files.deleteIfExists(exchange.resolve(file));
        }
        Files.move(backup, exchange.resolve("events.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void showsOnly(ReadSide exchange, String... codes) {
        assertThat(exchange.values("/api/themes?framework=TEST", "code")).containsExactlyInAnyOrder(codes);
    }

    private static void record(ReadSide exchange, String name, int events) {
        IntStream.range(0, events).forEach(number -> {
            var code = name + "-" + number;
            exchange.record(UUID.randomUUID(), new ThemeAdded(code, "TEST", null, "A theme of the test"));
        });
    }
}

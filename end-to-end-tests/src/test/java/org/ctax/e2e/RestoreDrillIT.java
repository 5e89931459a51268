package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ctax.eventstore.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An exchange is backed up while clerks write, and restored where nothing is: every figure and every record is what the
 * original shows as of the backup's last position, and so is every message of the feed; and it goes on from there.
 */
class RestoreDrillIT {
    private static final String POSITION = "Position  ";
    private static final List<String> KINDS = List.of(
            "pledges",
            "needs",
            "activities",
            "transfers",
            "participants",
            "appeals",
            "exchange-rates",
            "imports",
            "entries");
    private static final int CLERKS = 3;
    private static final int BEFORE = 250;
    private static final int AFTER = 100;

    private final long seed = System.nanoTime() & 0xffff;

    @TempDir
    private Path folder;

    @Test
    void ofOneProcess() throws Exception {
        System.out.println("Restored from SQLite, by seed " + seed);
        var data = Files.createDirectory(folder.resolve("original"));
        var backup = folder.resolve("backup.db");
        try (var original = Exchange.start(data)) {
            long position = backedUpUnderLoad(original, () -> backUp(data, backup, 0));
            assertThat(backUp(data, backup, 1))
                    .singleElement()
                    .asString()
                    .startsWith("Cannot back up: ")
                    .contains(backup.toString());

            var restored = Files.createDirectory(folder.resolve("restored"));
            Files.copy(backup, restored.resolve("events.db"));
            try (var exchange = Exchange.start(restored)) {
                isTheSame(original, original, exchange, exchange, position);
            }
        }
    }

    @Test
    void ofServicesApart() throws Exception {
        System.out.println("Restored from PostgreSQL, by seed " + seed);
        var events = PostgresForTests.freshDatabase();
        var tools = PostgresTools.forServer(events);
        var backup = folder.resolve("backup.dump");
        try (var apart = Apart.begin(folder)) {
            var original = apart.start("command-service", "query-service");
            long position = backedUpUnderLoad(
                    original.getFirst(), () -> succeeded(tools.run("backup.sh", apart.events(), backup)));
            assertThat(tools.run("backup.sh", apart.events(), backup))
                    .containsExactly("1", "Cannot back up: " + backup + " is there already, and is not overwritten");
            assertThat(tools.run("restore.sh", apart.events(), backup)).first().isEqualTo("1");

            var half = Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2);
            assertThat(tools.run("restore.sh", events, Files.write(folder.resolve("half.dump"), half)))
                    .first()
                    .isEqualTo("1");

            assertThat(positionIn(succeeded(tools.run("restore.sh", events, backup))))
                    .isEqualTo(position);
            var restored = apart.startOn(events, "restored", "command-service", "query-service");
            isTheSame(original.getFirst(), original.getLast(), restored.getFirst(), restored.getLast(), position);
        }
    }

    private interface Backup {
        List<String> take() throws IOException, InterruptedException;
    }

    /** Returns the last position that is in the backup. */
    private long backedUpUnderLoad(Exchange writer, Backup backup) throws Exception {
        new Delivery(folder, 1).begin(writer);
        try (var load = Load.begin(seed, CLERKS, List.of(writer))) {
            load.awaitMore(BEFORE);
            long position = positionIn(backup.take());
            load.awaitMore(AFTER);
            load.end();
            return position;
        }
    }

    private List<String> backUp(Path data, Path file, int code) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "backup", ".log");
        var process = Program.packaged(
                "standalone", "256m", log, Map.of("CTAX_DATA_DIR", data.toString()), List.of("--ctax.backup=" + file));
        assertThat(process.waitFor(Duration.ofMinutes(1))).isTrue();
        var said = Files.readAllLines(log);
        assertThat(process.exitValue()).as("%s", said).isEqualTo(code);
        return said;
    }

    private static List<String> succeeded(List<String> said) {
        assertThat(said.getFirst()).as("%s", said).isEqualTo("0");
        return said;
    }

    private static long positionIn(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith(POSITION))
                .mapToLong(line -> Long.parseLong(line.substring(POSITION.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
    }

    private void isTheSame(Exchange writer, Exchange reader, Exchange restoredWriter, Exchange restored, long position)
            throws Exception {
        Inspection.awaitViews(restored, position);
        Inspection.awaitViews(reader, position);
        looksTheSame(Portrait.of(restored, position), Portrait.of(reader, position));
        try (var original = reader.listen();
                var heard = restored.listen()) {
            var now = heard.events(position);
            var then = original.events(position);
            for (int i = 0; i < position; i++) {
                assertThat(now.get(i)).as("message %d, seed %d", i + 1, seed).isEqualTo(then.get(i));
            }
        }
        assertThat(restored.replayCheck(seed).path("equal").asBoolean()).isTrue();

        var pen = new Pen(0, -seed);
        var next = NeedLife.identified(pen, pen.id());
        assertThat(AtOnce.last(List.of(writer.send(next)))).isGreaterThan(position + 1);
        assertThat(AtOnce.last(List.of(restoredWriter.send(next)))).isEqualTo(position + 1);
        assertThat(next.foundIn(restored.get(next.page() + "?atLeast=" + (position + 1))))
                .isOne();
    }

    private void looksTheSame(SortedMap<String, JsonNode> restored, SortedMap<String, JsonNode> original) {
        assertThat(restored.keySet()).as("seed %d", seed).isEqualTo(original.keySet());
        original.forEach((address, answer) -> assertThat(restored.get(address))
                .as("%s, seed %d", address, seed)
                .isEqualTo(answer));
        for (var kind : KINDS) {
            assertThat(original.entrySet())
                    .as(kind)
                    .anyMatch(answer -> answer.getKey().startsWith("/api/" + kind + "?")
                            && !answer.getValue().path("items").isEmpty());
        }
        System.out.println("Compared " + original.size() + " answers");
    }
}

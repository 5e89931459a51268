package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.events;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SqliteBackupTest {

    @TempDir
    private Path folder;

    @Test
    void whileOthersWriteItHoldsAllUpToItsPositionAndNothingElse() throws Exception {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        AtomicBoolean stop = new AtomicBoolean();
        try (OpenStore store = DatabaseStore.open(database("data"));
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                writers.execute(() -> {
                    while (!stop.get()) {
                        store.append(somethingNew());
                    }
                });
            }
            for (int round = 1; round <= 3; round++) {
                long before = 200L * round;
                await().until(() -> store.log().seenPosition() >= before);
                Path file = backups.resolve("events-" + round);

                SqliteBackup.Summary summary =
                        SqliteBackup.of(folder.resolve("data")).into(file);

                assertThat(summary.position()).isGreaterThanOrEqualTo(before);
                assertThat(summary.bytes()).isEqualTo(Files.size(file));
                assertThat(summary.sha256()).matches("[0-9a-f]{64}");
                await().until(() -> store.log().seenPosition() > summary.position());
                restored(file, summary, store);
            }
            stop.set(true);
        }
        assertThat(names(backups)).containsExactlyInAnyOrder("events-1", "events-2", "events-3");
    }

    private void restored(Path backup, SqliteBackup.Summary summary, OpenStore original) throws IOException {
        Path data = Files.createDirectory(folder.resolve("of-" + backup.getFileName()));
        Files.copy(backup, SqliteDatabase.fileIn(data));
        try (OpenStore store = DatabaseStore.open(EventDatabase.sqlite(SqliteDatabase.fileIn(data)))) {
            List<RecordedEvent> all = store.log().readAfter(0, Integer.MAX_VALUE);
            assertThat(all)
                    .hasSize((int) summary.position())
                    .isEqualTo(original.log().readAfter(0, (int) summary.position()));
            assertThat(all.getLast().recordedAt()).isEqualTo(summary.recordedAt());

            store.append(somethingNew());

            assertThat(store.log().headPosition()).isEqualTo(summary.position() + 1);
        }
    }

    @Test
    void anExchangeThatWasKilledOrHasNoEventsYetIsBackedUpAsWell() throws Exception {
        DatabaseStore.open(database("data")).close();
        assertThat(backup("data", "empty").position()).isZero();

        try (OpenStore store = DatabaseStore.open(database("data"))) {
            store.append(events("a", 0, 3));
            // What a power cut leaves: all of it still in the write-ahead log, and nobody who has it open.
            Files.createDirectory(folder.resolve("cut"));
            for (String name : List.of("events.db", "events.db-wal")) {
                Files.copy(
                        folder.resolve("data").resolve(name),
                        folder.resolve("cut").resolve(name));
            }
        }
        assertThat(backup("cut", "cut.db").position()).isEqualTo(3);
    }

    @Test
    void whatCannotBeBackedUpIsSaidInASentenceAndLeavesNothing() throws Exception {
        Files.createDirectory(folder.resolve("backups"));
        refused("nowhere", "a", "There are no events at ");
        try (OpenStore store = DatabaseStore.open(database("data"))) {
            store.append(events("a", 0, 200));
            Files.writeString(folder.resolve("backups").resolve("taken"), "a file");
            refused("data", "taken", "is not overwritten");
            assertThat(folder.resolve("backups").resolve("taken")).hasContent("a file");
            refused("data", "no-folder/a", "There is no folder ");
        }
        change("DELETE FROM DomainEventEntry WHERE globalIndex = 7");
        refused("data", "a", "The positions up to 200 have a gap");
        change("DROP TABLE DomainEventEntry");
        refused("data", "a", "The copy cannot be read");
        Files.writeString(folder.resolve("data").resolve("events.db"), "no database at all".repeat(100));
        refused("data", "a", "cannot be copied");

        assertThat(names(folder.resolve("backups"))).containsExactly("taken");
    }

    @Test
    void aDamagedFileIsNotPassedOnAsABackup() throws Exception {
        Files.createDirectory(folder.resolve("backups"));
        try (OpenStore store = DatabaseStore.open(database("data"))) {
            store.append(events("a", 0, 500));
        }
        Path file = SqliteDatabase.fileIn(folder.resolve("data"));
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = damaged.length() / 2; page < damaged.length(); page += 4_096) {
                damaged.seek(page);
                damaged.write(new byte[64]);
            }
        }
        assertThatThrownBy(() -> backup("data", "backups/a")).isInstanceOf(SqliteBackup.Failed.class);
        assertThat(names(folder.resolve("backups"))).isEmpty();
    }

    private void refused(String data, String file, String why) {
        assertThatThrownBy(() -> backup(data, "backups/" + file))
                .isInstanceOf(SqliteBackup.Failed.class)
                .hasMessageContaining(why);
    }

    private SqliteBackup.Summary backup(String data, String file) throws SqliteBackup.Failed {
        return SqliteBackup.of(folder.resolve(data)).into(folder.resolve(file));
    }

    private void change(String sql) throws SQLException {
        Path file = SqliteDatabase.fileIn(folder.resolve("data"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private EventDatabase database(String data) {
        return EventDatabase.sqlite(SqliteDatabase.fileIn(folder.resolve(data)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

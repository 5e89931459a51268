package org.ctax.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves of the embedded database, at whatever moment: a copy of its file while it is written. */
class ViewFileTest {
    private static final List<String> VIEWS =
            IntStream.range(0, 24).mapToObj(number -> "view_" + number).toList();
    private static final int COPIES = 12;

    @Test
    void whatATokenCoversIsThereInEveryCopy(@TempDir Path folder) throws Exception {
        var file = folder.resolve("views");
        var written = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var database = ViewDatabase.inFile(file, "views");
                var threads = Executors.newSingleThreadExecutor()) {
            var writing = threads.submit(() -> {
                while (!over.get()) {
                    write(database.database(), written.incrementAndGet());
                }
            });
            int seen = 0;
            for (int copy = 0; copy < COPIES; copy++) {
                var before = Files.getLastModifiedTime(file);
                var from = seen;
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(3))
                        .until(() -> written.get() > from
                                && !Files.getLastModifiedTime(file).equals(before));
                Files.copy(file, folder.resolve("copy" + copy));
                seen = written.get();
            }
            over.set(true);
            writing.get();
        }
        int covered = 0;
        for (int copy = 0; copy < COPIES; copy++) {
            covered = Math.max(covered, check(folder.resolve("copy" + copy)));
        }
        assertThat(covered).as("what the last token covers").isPositive();
    }

    private static void write(MongoDatabase database, int number) {
        var upsert = new ReplaceOptions().upsert(true);
        for (var view : VIEWS) {
            database.getCollection(view).insertOne(new Document("_id", number).append("text", "x".repeat(200)));
        }
        database.getCollection("tokens")
                .replaceOne(Filters.eq("_id", "token"), new Document("_id", "token").append("at", number), upsert);
    }

    private static int check(Path copy) throws IOException {
        try (var database = ViewDatabase.inFile(copy, "views")) {
            var token = database.database().getCollection("tokens").find().first();
            if (token == null) {
                return 0;
            }
            int at = Objects.requireNonNull(token.getInteger("at"));
            for (var name : VIEWS) {
                var view = database.database().getCollection(name);
                assertThat(view.find(Filters.eq("_id", at)).first())
                        .as("%s at token %s, found by its id", name, at)
                        .isNotNull();
                assertThat(view.find(Filters.eq("text", "x".repeat(200))).into(new ArrayList<>()))
                        .as("%s at token %s, gone through", name, at)
                        .hasSizeGreaterThanOrEqualTo(at);
            }
            return at;
        }
    }
}

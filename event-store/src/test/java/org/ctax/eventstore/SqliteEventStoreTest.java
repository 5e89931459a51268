package org.ctax.eventstore;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest {

    private final AtomicInteger databases = new AtomicInteger();

    @TempDir
    private Path folder;

    @Nested
    class Appending extends DatabaseAppendingContract {
        @Override
        EventDatabase emptyDatabase() {
            return sqlite();
        }
    }

    @Nested
    class Streaming extends DatabaseStreamingContract {
        @Override
        EventDatabase emptyDatabase() {
            return sqlite();
        }
    }

    private EventDatabase sqlite() {
        return EventDatabase.sqlite(
                folder.resolve("data-" + databases.incrementAndGet()).resolve("events.db"));
    }
}

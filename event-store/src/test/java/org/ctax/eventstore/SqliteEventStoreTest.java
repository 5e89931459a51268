package org.ctax.eventstore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStoreTest extends EventStoreContract {

    @TempDir
    private Path folder;

    @Override
    EventDatabase emptyDatabase() {
        return EventDatabase.sqlite(folder.resolve("data").resolve("events.db"));
    }
}

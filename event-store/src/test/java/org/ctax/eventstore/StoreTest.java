package org.ctax.eventstore;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A store on an empty database, open while a test runs. */
@Timeout(120)
abstract class StoreTest {

    final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    EventDatabase database;
    OpenStore store;

    /** An empty database; the same object can be opened again and again. */
    abstract EventDatabase emptyDatabase();

    @BeforeEach
    void open() {
        database = emptyDatabase();
        store = OpenStore.open(database);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        store.close();
    }
}

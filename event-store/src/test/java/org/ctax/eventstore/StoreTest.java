package org.ctax.eventstore;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ctax.eventstore.OpenStore.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A store without events, open while a test runs. */
@Timeout(120)
abstract class StoreTest {

    final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    OpenStore store;

    /** Makes a place for events where there are none yet. */
    abstract void empty();

    /** Opens what is in that place, as often as one likes. */
    abstract OpenStore open(Opening opening);

    OpenStore open() {
        return open(Opening.USUAL);
    }

    @BeforeEach
    void openStore() {
        empty();
        store = open();
    }

    @AfterEach
    void closeStore() {
        callers.shutdownNow();
        store.close();
    }
}

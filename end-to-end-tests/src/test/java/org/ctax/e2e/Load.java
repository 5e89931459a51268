package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;

/** Clerks who write entries of every kind, and also change the same records, until they are told to stop. */
final class Load implements AutoCloseable {
    private static final Duration TO_WRITE = Duration.ofMinutes(3);

    private final Ledger ledger = new Ledger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long seed;

    private Load(long seed) {
        this.seed = seed;
    }

    /** Each clerk stays with one of the writers. */
    static Load begin(long seed, int clerks, List<Exchange> writers) throws IOException {
        for (var entry : Scene.entries()) {
            AtOnce.enter(entry, writers.getFirst());
        }
        var load = new Load(seed);
        for (int number = 0; number < clerks; number++) {
            var clerk = new Clerk(new Pen(number, seed), load.ledger);
            var writer = writers.get(number % writers.size());
            load.threads.execute(() -> clerk.work(writer, load.stop));
        }
        return load;
    }

    /** Waits until so many more entries than by now were acknowledged. */
    void awaitMore(int entries) {
        var enough = ledger.acknowledged().size() + entries;
        Awaitility.await().atMost(TO_WRITE).until(() -> {
            assertThat(ledger.wrong()).as("seed %d", seed).isEmpty();
            return ledger.acknowledged().size() >= enough;
        });
    }

    /** All was answered as it must be. */
    void end() {
        close();
        assertThat(ledger.wrong()).as("seed %d", seed).isEmpty();
        assertThat(ledger.unanswered()).as("seed %d", seed).isEmpty();
    }

    @Override
    public void close() {
        stop.set(true);
        threads.close();
    }
}

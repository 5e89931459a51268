package org.ctax.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.position;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.ctax.eventstore.OpenStore.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes on one PostgreSQL wake each other; none of these looks by itself more often than once a minute. */
@Timeout(120)
class PostgresWakeUpTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String url = PostgresForTests.freshDatabase();
    private final OpenStore here = open(() -> {});

    @AfterEach
    void close() {
        threads.shutdownNow();
        here.close();
    }

    private OpenStore open(Runnable beforeCommit) {
        return DatabaseStore.open(
                EventDatabase.postgresql(url, null, null),
                Opening.USUAL.looking(Duration.ofMinutes(1)).doing(beforeCommit));
    }

    @Test
    void anAppendWakesAStreamOfAnotherProcess() throws Exception {
        try (OpenStore there = open(() -> {});
                TrackingEventStream stream = here.stream(null)) {
            AtomicLong called = new AtomicLong();
            var registration = here.log().onAppend(called::incrementAndGet);
            for (long expected = 1; expected <= 20; expected++) {
                Future<Long> next = threads.submit(() -> position(stream.nextAvailable()));
                there.append(somethingNew());
                assertThat(next.get(20, SECONDS)).isEqualTo(expected);
                assertThat(here.log().seenPosition()).isEqualTo(expected);
            }
            await().untilAtomic(called, org.hamcrest.Matchers.greaterThanOrEqualTo(1L));
            registration.cancel();
        }
    }

    @Test
    void whatIsAppendedWhileTheLineIsBrokenIsFoundWhenItIsMended() throws Exception {
        try (OpenStore there = open(() -> {});
                TrackingEventStream stream = here.stream(null)) {
            for (long expected = 1; expected <= 10; expected++) {
                PostgresForTests.killListeners(url);
                there.append(somethingNew());
                Future<Long> next = threads.submit(() -> position(stream.nextAvailable()));
                assertThat(next.get(20, SECONDS)).isEqualTo(expected);
            }
        }
    }

    @Test
    void nothingIsLostOrReorderedHoweverOftenTheLineBreaks() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the delays: " + seed);
        Random random = new Random(seed);
        Runnable delay = () -> LockSupport.parkNanos(random.nextInt(3_000_000));
        int each = 150;
        List<Long> all = LongStream.rangeClosed(1, 2 * each).boxed().toList();
        try (OpenStore one = open(delay);
                OpenStore two = open(delay)) {
            List<Future<List<Long>>> readers = IntStream.range(0, 3)
                    .mapToObj(_ -> threads.submit(() -> read(here, all.size())))
                    .toList();
            List<Future<?>> writers =
                    List.of(threads.submit(() -> append(one, each)), threads.submit(() -> append(two, each)));
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                PostgresForTests.killListeners(url);
                LockSupport.parkNanos(1_000_000L * random.nextInt(100));
            }
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get(30, SECONDS)).isEqualTo(all);
            }
        }
    }

    private static void append(OpenStore store, int times) {
        IntStream.range(0, times).forEach(_ -> store.append(somethingNew()));
    }

    private static List<Long> read(OpenStore store, int count) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        try (TrackingEventStream stream = store.stream(null)) {
            while (positions.size() < count) {
                positions.add(position(stream.nextAvailable()));
            }
        }
        return positions;
    }

    @Test
    void aStoreThatIsClosedLeavesNoLineBehind() {
        open(() -> {}).close();
        await().until(() -> PostgresForTests.listeners(url) == 1);
    }
}

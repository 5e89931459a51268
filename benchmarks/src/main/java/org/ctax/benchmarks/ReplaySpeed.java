package org.ctax.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.Projections;
import org.ctax.query.projection.ViewProgress;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to build all views anew from 200,000 events, against a bare read of the same events: what no replay
 * can be faster than.
 */
final class ReplaySpeed implements Benchmarks.Benchmark {
    private static final int EVENTS = Integer.getInteger("events", 200_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var application = Applications.readSide(folder.path())) {
            var store = application.getBean(EventStore.class);
            var years = new Years(1);
            for (int i = 0; i < EVENTS; i += 1_000) {
                store.publish(years.next(1_000));
            }
            await(application);
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var read = seconds(() -> bareRead(store));
                var replay = seconds(() -> {
                    var projections = application.getBean(Projections.class);
                    projections.groups().forEach(projections::rebuild);
                    await(application);
                });
                ratios.add(replay / read);
                System.out.printf(
                        "replay of %,d events into all views %.1f s (%,.0f/s), bare read %.2f s (%,.0f/s), ratio %.1f%n",
                        EVENTS, replay, EVENTS / replay, read, EVENTS / read, replay / read);
            }
            System.out.printf(
                    "median ratio %.1f; events take %,d MB, views %,d MB%n",
                    Figures.median(ratios), folder.megabytes("events.db"), folder.megabytes("views.db"));
        }
    }

    private static void bareRead(EventStore store) {
        int read = 0;
        try (var stream = store.openStream(null)) {
            while (read < EVENTS) {
                var _ = stream.nextAvailable().getPayload();
                read++;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(ConfigurableApplicationContext application) {
        var head = application.getBean(EventLog.class).headPosition();
        if (!application.getBean(ViewProgress.class).await(head, Duration.ofHours(1))) {
            throw new IllegalStateException("the views never came to " + head);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}

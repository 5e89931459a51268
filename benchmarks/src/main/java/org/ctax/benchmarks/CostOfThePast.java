package org.ctax.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.ViewProgress;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What it costs to ask how things stood at random moments of a short history and of one ten times as long; and, beside
 * each, what the same question of now costs.
 */
final class CostOfThePast implements Benchmarks.Benchmark {
    private static final int SHORT = Integer.getInteger("short", 20_000);
    private static final int LONG = Integer.getInteger("long", 200_000);
    private static final int MOMENTS = Integer.getInteger("moments", 40);
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final int EVENTS_A_DAY = 70;

    private static final List<String> QUESTIONS = List.of(
            "/api/funding?groupBy=country,theme",
            "/api/funding?groupBy=donor",
            "/api/funding?groupBy=need&country=AFG",
            "/api/funding/explain?measure=gap&country=AFG",
            "/api/pledges?size=50",
            "/api/needs?size=50&country=AFG");

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var application = Applications.readSide(folder.path());
                var client = new Client(application)) {
            var years = new Years(1);
            grow(application, years, SHORT);
            var ofShort = measure(client, SHORT);
            grow(application, years, LONG - SHORT);
            var ofLong = measure(client, LONG);
            ofShort.forEach((question, figures) -> {
                var later = Objects.requireNonNull(ofLong.get(question));
                System.out.printf(
                        Locale.ROOT,
                        "%-46s %,d events: then %7.1f ms, now %7.1f ms; %,d events: then %7.1f ms, now %7.1f ms; ratio %.1f%n",
                        question,
                        SHORT,
                        figures.then,
                        figures.now,
                        LONG,
                        later.then,
                        later.now,
                        later.then / figures.then);
            });
        }
    }

    private record Cost(double then, double now) {}

    private static Map<String, Cost> measure(Client client, int events) throws IOException, InterruptedException {
        var costs = new LinkedHashMap<String, Cost>();
        var random = new Random(events);
        for (var question : QUESTIONS) {
            var then = new ArrayList<Double>();
            var now = new ArrayList<Double>();
            for (int i = 0; i < MOMENTS; i++) {
                var position = 1 + random.nextInt(events);
                var day = FIRST_DAY.plusDays(random.nextInt(events / EVENTS_A_DAY));
                then.add(millis(client, question + "&asOf=" + position + (i % 2 == 0 ? "" : "&valueAsOf=" + day)));
                now.add(millis(client, question));
            }
            costs.put(question, new Cost(Figures.median(then), Figures.median(now)));
        }
        return costs;
    }

    private static double millis(Client client, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var _ = client.get(path);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void grow(ConfigurableApplicationContext application, Years years, int events) {
        var store = application.getBean(EventStore.class);
        for (int i = 0; i < events; i += 1_000) {
            store.publish(years.next(1_000));
        }
        var head = application.getBean(EventLog.class).headPosition();
        if (!application.getBean(ViewProgress.class).await(head, Duration.ofHours(1))) {
            throw new IllegalStateException("the views never came to " + head);
        }
    }
}

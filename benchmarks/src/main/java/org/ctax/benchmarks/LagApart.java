package org.ctax.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ctax.eventstore.PostgresForTests;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after its acknowledgement by one of two command-services an event is in the message of the feed of each of two
 * query-services; beside it how long one connection to the same PostgreSQL takes to hear of the commit of another.
 */
final class LagApart implements Benchmarks.Benchmark {
    private static final int PLEDGES = Integer.getInteger("pledges", 600);
    private static final int WARM_UP = 300;
    private static final int CALLERS = 4;
    private static final int PAUSE_MILLIS = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void run() throws Exception {
        PostgresForTests.flushToDisk();
        try (var folder = new Folder();
                var services = new Services(folder.path());
                var command1 = services.start("command-service");
                var command2 = services.start("command-service");
                var query1 = services.start("query-service");
                var query2 = services.start("query-service")) {
            var commands = List.of(command1, command2);
            for (var client : List.of(command1, command2, query1, query2)) {
                Services.awaitReady(client);
            }
            var donor = UUID.randomUUID();
            var _ = command1.post("/api/participants", Pledges.donor(donor));
            var feeds = List.of(new Feed(query1), new Feed(query2));
            measure("", commands, feeds, donor, WARM_UP);
            measure("alone", commands, feeds, donor, PLEDGES);
            print("bare NOTIFY, commit to notice", notices(services.events()));

            var stop = new AtomicBoolean();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < CALLERS; i++) {
                    var command = commands.get(i % 2);
                    var _ = callers.submit(() -> {
                        while (!stop.get()) {
                            var _ = command.post("/api/pledges", Pledges.pledge(donor));
                            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                        }
                        return stop;
                    });
                }
                measure("beside 4 callers", commands, feeds, donor, PLEDGES);
                stop.set(true);
            }
        }
    }

    private static void measure(String how, List<Client> commands, List<Feed> feeds, UUID donor, int pledges)
            throws Exception {
        var lags = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (int i = 0; i < pledges; i++) {
            var answer = JSON.readTree(commands.get(i % 2).post("/api/pledges", Pledges.pledge(donor)));
            long acknowledged = System.nanoTime();
            var position = answer.get("position").asLong();
            for (int feed = 0; feed < feeds.size(); feed++) {
                lags.get(feed).add(Math.max(0, feeds.get(feed).arrivalOf(position) - acknowledged) / 1e6);
            }
        }
        if (!how.isEmpty()) {
            for (int feed = 0; feed < feeds.size(); feed++) {
                print("feed of query-service " + (feed + 1) + ", " + how, lags.get(feed));
            }
        }
    }

    private static List<Double> notices(String events) throws Exception {
        var notices = new ArrayList<Double>();
        try (var listening = DriverManager.getConnection(events);
                var telling = DriverManager.getConnection(events)) {
            execute(listening, "LISTEN lag");
            telling.setAutoCommit(false);
            for (int i = 0; i < PLEDGES; i++) {
                execute(telling, "CREATE TEMPORARY TABLE IF NOT EXISTS lag (n int)");
                execute(telling, "INSERT INTO lag VALUES (1)");
                execute(telling, "NOTIFY lag, '" + i + "'");
                telling.commit();
                long committed = System.nanoTime();
                while (listening.unwrap(PGConnection.class).getNotifications(1_000).length == 0) {
                    // not this time
                }
                notices.add((System.nanoTime() - committed) / 1e6);
            }
        }
        return notices;
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            var _ = statement.execute(sql);
        }
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf(
                Locale.ROOT,
                "%-44s median %6.2f ms, p99 %6.2f ms, of %,d%n",
                what,
                Figures.median(millis),
                Figures.percentile(millis, 99),
                millis.size());
    }
}

package org.ctax.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** How many single events a second many callers append here, against Axon's own engine in the same run. */
final class SpeedAgainstAxon {

    private static final int CALLERS = 64;
    private static final int EVENTS_TO_READ = 200_000;

    private SpeedAgainstAxon() {}

    private record Rate(double perSecond, double p50Millis, double p99Millis) {
        @Override
        public String toString() {
            return String.format("%,8.0f/s  p50 %6.2f ms  p99 %7.2f ms", perSecond, p50Millis, p99Millis);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path folder = Files.createTempDirectory("speed");
        PostgresForTests.flushToDisk();
        String url = PostgresForTests.freshDatabase();
        try (OpenStore sqlite = OpenStore.open(EventDatabase.sqlite(folder.resolve("events.db")));
                OpenStore postgres = OpenStore.open(EventDatabase.postgresql(url, null, null));
                HikariDataSource sqlitePool = pool("jdbc:sqlite:" + folder.resolve("axon.db"), 1);
                HikariDataSource postgresPool = pool(PostgresForTests.freshDatabase(), 32)) {
            Serializer serializer = sqlite.engine().getEventSerializer();
            createTable(sqlitePool, "INTEGER PRIMARY KEY AUTOINCREMENT", "BLOB");
            createTable(postgresPool, "BIGSERIAL PRIMARY KEY", "BYTEA");
            compare("SQLite", sqlite.engine(), axon(sqlitePool, serializer), seconds);
            compare("PostgreSQL", postgres.engine(), axon(postgresPool, serializer), seconds);
            read("SQLite", sqlite);
            read("PostgreSQL", postgres);
        } finally {
            delete(folder);
        }
    }

    private static void compare(String name, EventStorageEngine ours, EventStorageEngine axons, int seconds)
            throws Exception {
        for (int callers : new int[] {1, CALLERS}) {
            measure(ours, callers, 1);
            measure(axons, callers, 1);
            Rate reference = measure(axons, callers, seconds);
            Rate rate = measure(ours, callers, seconds);
            System.out.printf(
                    "%-10s %2d callers  ours %s  Axon's %s  ratio %.2f%n",
                    name, callers, rate, reference, rate.perSecond() / reference.perSecond());
        }
    }

    private static Rate measure(EventStorageEngine engine, int callers, int seconds) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(callers)) {
            List<Future<long[]>> work = IntStream.range(0, callers)
                    .mapToObj(i -> executor.submit(() -> appendUntil(stop, engine)))
                    .toList();
            Thread.sleep(seconds * 1_000L);
            stop.set(true);
            long[] latencies = new long[0];
            for (Future<long[]> future : work) {
                long[] more = future.get();
                int length = latencies.length;
                latencies = Arrays.copyOf(latencies, length + more.length);
                System.arraycopy(more, 0, latencies, length, more.length);
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            Arrays.sort(latencies);
            return new Rate(
                    latencies.length / elapsed,
                    latencies[latencies.length / 2] / 1e6,
                    latencies[(int) (latencies.length * 0.99)] / 1e6);
        }
    }

    private static long[] appendUntil(AtomicBoolean stop, EventStorageEngine engine) {
        long[] latencies = new long[1_000];
        int count = 0;
        String aggregate = UUID.randomUUID().toString();
        while (!stop.get()) {
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            long before = System.nanoTime();
            engine.appendEvents(List.of(OpenStore.event(aggregate, count)));
            latencies[count++] = System.nanoTime() - before;
        }
        return Arrays.copyOf(latencies, count);
    }

    private static void read(String name, OpenStore store) {
        int missing = EVENTS_TO_READ - (int) store.log().headPosition();
        for (int i = 0; i < missing; i += 1_000) {
            List<DomainEventMessage<OpenStore.Noted>> events =
                    OpenStore.events(UUID.randomUUID().toString(), 0, 1_000);
            store.append(events);
        }
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            int read = 0;
            try (TrackingEventStream stream = store.events().openStream(null)) {
                while (read < EVENTS_TO_READ && stream.hasNextAvailable()) {
                    OpenStore.next(stream).getPayload();
                    read++;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%-10s read %,d events in %.2f s, %,.0f/s%n", name, read, seconds, read / seconds);
        }
    }

    private static EventStorageEngine axon(DataSource source, Serializer serializer) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(source::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    private static HikariDataSource pool(String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        if (url.startsWith("jdbc:sqlite")) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
        }
        return new HikariDataSource(config);
    }

    private static void createTable(DataSource source, String index, String bytes) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE DomainEventEntry (globalIndex " + index
                    + ", aggregateIdentifier VARCHAR(255) NOT NULL, sequenceNumber BIGINT NOT NULL, type VARCHAR(255),"
                    + " eventIdentifier VARCHAR(255) NOT NULL UNIQUE, metaData " + bytes + ", payload " + bytes
                    + " NOT NULL, payloadRevision VARCHAR(255), payloadType VARCHAR(255) NOT NULL,"
                    + " timeStamp VARCHAR(255) NOT NULL, UNIQUE (aggregateIdentifier, sequenceNumber))");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            Consumer<Path> quietly = file -> file.toFile().delete();
            files.forEach(quietly);
        }
        Files.delete(folder);
    }
}

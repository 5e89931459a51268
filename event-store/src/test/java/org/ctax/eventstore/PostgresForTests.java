package org.ctax.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a JVM, with nothing installed; each asks for a database of its own. */
public final class PostgresForTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PostgresForTests() {}

    /** Creates an empty database and returns its JDBC address, user and password included. */
    public static String freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    /** From now on the server flushes to disk as one in earnest does; the embedded one saves that time. */
    public static void flushToDisk() {
        execute("ALTER SYSTEM SET fsync = on");
        execute("ALTER SYSTEM SET synchronous_commit = on");
        execute("SELECT pg_reload_conf()");
    }

    /** Breaks all connections that an event store's appender holds to the database of this address. */
    public static void killWriters(String url) {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + databaseOf(url)
                + "' AND state = 'idle in transaction'");
    }

    /** Breaks all connections on which event stores hear of appends to the database of this address. */
    public static void killListeners(String url) {
        execute("SELECT pg_terminate_backend(pid) " + listenersOf(url));
    }

    /** How many connections there are on which event stores hear of appends to the database of this address. */
    static int listeners(String url) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) " + listenersOf(url))) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String listenersOf(String url) {
        return "FROM pg_stat_activity WHERE datname = '" + databaseOf(url)
                + "' AND application_name = 'ctax-event-listener'";
    }

    private static String databaseOf(String url) {
        return url.replaceAll(".*/([^?]+).*", "$1");
    }

    private static void execute(String sql) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

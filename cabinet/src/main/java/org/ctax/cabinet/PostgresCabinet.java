package org.ctax.cabinet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A schema of its own in a PostgreSQL, which may hold the events as well. */
final class PostgresCabinet extends CabinetDatabase {
    static final String SCHEMA = "cabinet";

    private static final Dialect DIALECT = new Dialect("BYTEA", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
    private static final int CONNECTIONS = 8;
    private static final int SOCKET_SECONDS = 60;

    // One number that all processes of the exchange agree on.
    private static final long LOCK = 0x43414249L;

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    PostgresCabinet(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** One process after the other: of two that make the schema at once, one would fail. */
    @Override
    void migrate(Collection<CabinetFeature> features) {
        var source = source();
        try (var connection = source.getConnection()) {
            execute(connection, "SELECT pg_advisory_lock(" + LOCK + ")");
            makeSchema(connection);
            for (var feature : features) {
                migrate(feature, source, DIALECT);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cabinet cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** Only where there is none: its owner may have made it for a user that may not. */
    private static void makeSchema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_regnamespace('" + SCHEMA + "') IS NULL")) {
            if (!rows.next() || !rows.getBoolean(1)) {
                return;
            }
        }
        execute(connection, "CREATE SCHEMA " + SCHEMA);
    }

    /** Fails where the server cannot be used. */
    void reach() throws SQLException {
        try (var connection = source().getConnection()) {
            execute(connection, "SELECT 1");
        }
    }

    @Override
    HikariDataSource openWriters() {
        var pool = new HikariConfig();
        pool.setPoolName("cabinet");
        pool.setDataSource(source());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT_MILLIS);
        // What is kept here must be on disk even where the server's default says otherwise.
        pool.setConnectionInitSql(
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
        return new HikariDataSource(pool);
    }

    @Override
    HikariDataSource openReaders(HikariDataSource writers) {
        return writers;
    }

    @Override
    JdbcClient client(DataSource source) {
        return JdbcClient.create(source);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setCurrentSchema(SCHEMA);
        source.setTcpKeepAlive(true);
        source.setSocketTimeout(SOCKET_SECONDS);
        source.setApplicationName("ctax-cabinet");
        return source;
    }
}

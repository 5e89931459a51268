package org.ctax.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** A server that many processes append to in turn, each under a lock that the server gives back if the process dies. */
final class PostgresDatabase extends EventDatabase {

    private static final int READER_TIMEOUT_MILLIS = 10_000;
    private static final int READERS = 10;
    private static final int WRITER_TIMEOUT_SECONDS = 30;
    private static final String URL_SETTING = "spring.datasource.url";
    private static final String USER_SETTING = "spring.datasource.username";
    private static final String REFUSED_LOGIN = "28";
    private static final String POSITION_KEY = "domainevententry_position";

    // One number that all processes of the exchange agree on.
    private static final long LOCK = 0x43544158L;

    // A process that hangs while it holds the lock must not stop the others for good; and what is acknowledged must be
    // on
    // disk even where the server's default says otherwise.
    private static final String WRITER_SESSION = """
            SET idle_in_transaction_session_timeout = '10s';
            SET lock_timeout = '10s';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
            """;

    private static final String LOCK_AND_SELECT_HEAD = "SELECT pg_advisory_xact_lock(" + LOCK + "); " + SELECT_HEAD;

    private static final String CHANNEL = "ctax_events";

    private static final String NOTIFY_AND_COMMIT = "SELECT pg_notify('" + CHANNEL + "', ?); COMMIT";

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;

    PostgresDatabase(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    void reach() {
        try (Connection connection = source().getConnection()) {
            execute(connection, "SELECT 1");
        } catch (IllegalArgumentException e) {
            throw new SettingException(URL_SETTING, "is no address such as jdbc:postgresql://host:5432/ctax", e);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            throw new SettingException(
                    state.startsWith(REFUSED_LOGIN) ? USER_SETTING : URL_SETTING,
                    "the PostgreSQL with the events cannot be used: " + reason(e),
                    e);
        }
    }

    private static String reason(SQLException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + " " + cause.getMessage();
    }

    @Override
    Connection openWriter() throws SQLException {
        PGSimpleDataSource source = source();
        source.setReWriteBatchedInserts(true);
        source.setSocketTimeout(WRITER_TIMEOUT_SECONDS);
        Connection connection = source.getConnection();
        try {
            execute(connection, WRITER_SESSION);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    HikariDataSource openReaders() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("event-readers");
        config.setDataSource(source());
        config.setReadOnly(true);
        config.setMaximumPoolSize(READERS);
        config.setConnectionTimeout(READER_TIMEOUT_MILLIS);
        return new HikariDataSource(config);
    }

    /** Two statements in one message: the second sees what was committed before the first got the lock. */
    @Override
    Head lock(Connection writer) throws SQLException {
        try (PreparedStatement select = writer.prepareStatement(LOCK_AND_SELECT_HEAD)) {
            select.execute();
            select.getMoreResults();
            try (ResultSet rows = select.getResultSet()) {
                return Head.read(rows);
            }
        }
    }

    /** In one message, like the beginning: the server tells of it when it is committed, and only then. */
    @Override
    void commit(Connection writer, Head head) throws SQLException {
        try (PreparedStatement commit = writer.prepareStatement(NOTIFY_AND_COMMIT)) {
            commit.setString(1, Long.toString(head.position()));
            commit.execute();
        }
    }

    @Override
    AppendListener listen(HeadWatch watch) {
        return new AppendListener(this::openListener, watch);
    }

    private Connection openListener() throws SQLException {
        PGSimpleDataSource source = source();
        source.setApplicationName("ctax-event-listener");
        Connection connection = source.getConnection();
        try {
            execute(connection, "LISTEN " + CHANNEL);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    void rollback(Connection writer) throws SQLException {
        writer.rollback();
    }

    @Override
    DataSource migrator() {
        return source();
    }

    @Override
    String migrations() {
        return "classpath:db/events/postgresql";
    }

    /** A position taken twice means that someone appended without the lock: not a conflict between two callers. */
    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof PSQLException e
                    && PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                return e.getServerErrorMessage() == null || !POSITION_KEY.equals(constraint(e));
            }
        }
        return false;
    }

    private static @Nullable String constraint(PSQLException e) {
        String name = e.getServerErrorMessage() == null
                ? null
                : e.getServerErrorMessage().getConstraint();
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setTcpKeepAlive(true);
        source.setApplicationName("ctax-event-store");
        return source;
    }
}

package org.ctax.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database that can hold the events: how it is reached, and the little that differs in how it is written. */
public abstract sealed class EventDatabase implements PersistenceExceptionResolver
        permits SqliteDatabase, PostgresDatabase {

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static final String SELECT_HEAD =
            "SELECT globalIndex, timeStamp FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1";

    /** The last event there is. */
    record Head(long position, Instant recordedAt) {
        static final Head EMPTY = new Head(0, Instant.EPOCH);

        static Head read(ResultSet rows) throws SQLException {
            return rows.next() ? new Head(rows.getLong(1), RecordedTime.read(rows.getString(2))) : EMPTY;
        }
    }

    /** Events in one file, for an exchange that runs in one process. */
    public static EventDatabase sqlite(Path file) {
        return new SqliteDatabase(file);
    }

    /** Events in PostgreSQL, for any number of processes. */
    public static EventDatabase postgresql(String url, @Nullable String user, @Nullable String password) {
        return new PostgresDatabase(url, user, password);
    }

    /** Fails with the setting to blame where the database cannot be reached. */
    abstract void reach();

    /** A new connection for one appender. */
    abstract Connection openWriter() throws SQLException;

    /** A pool of connections that can only read. The caller closes it. */
    abstract HikariDataSource openReaders();

    /** Begins a transaction in which no one else appends until it ends, and tells where it begins. */
    abstract Head lock(Connection writer) throws SQLException;

    /** Makes readable what was written, up to and with the head, and wakes who waits for it in other processes. */
    abstract void commit(Connection writer, Head head) throws SQLException;

    abstract void rollback(Connection writer) throws SQLException;

    /** Lets the watch look whenever another process has appended; nothing where the database does not tell. */
    abstract @Nullable AppendListener listen(HeadWatch watch);

    abstract DataSource migrator();

    abstract String migrations();

    /** Has a history of its own, so that other schemas in the same database may have theirs. */
    void migrate() {
        Flyway.configure()
                .dataSource(migrator())
                .locations(migrations())
                .table("event_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}

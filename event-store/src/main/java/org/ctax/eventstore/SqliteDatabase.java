package org.ctax.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One file, its write-ahead log beside it, flushed to disk by every commit. */
final class SqliteDatabase extends EventDatabase {

    private static final int BUSY_MILLIS = 10_000;
    private static final int READER_TIMEOUT_MILLIS = 10_000;
    private static final int READERS = 8;

    private final Path file;

    /** Where an exchange keeps its events that keeps its data in this folder. */
    static Path fileIn(Path dataDir) {
        return dataDir.resolve("events.db");
    }

    SqliteDatabase(Path file) {
        this.file = file;
    }

    /** A file is made where there is none. */
    @Override
    void reach() {}

    @Override
    Connection openWriter() throws SQLException {
        return source().getConnection();
    }

    @Override
    HikariDataSource openReaders() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("event-readers");
        config.setDataSource(source());
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.setMaximumPoolSize(READERS);
        config.setConnectionTimeout(READER_TIMEOUT_MILLIS);
        return new HikariDataSource(config);
    }

    /**
     * Begins with the right to write. The driver's own transactions are of no use here: with each commit they begin the
     * next one, and hold the lock while there is nothing to write.
     */
    @Override
    Head lock(Connection writer) throws SQLException {
        execute(writer, "BEGIN IMMEDIATE");
        try (PreparedStatement select = writer.prepareStatement(SELECT_HEAD);
                ResultSet rows = select.executeQuery()) {
            return Head.read(rows);
        }
    }

    @Override
    void commit(Connection writer, Head head) throws SQLException {
        execute(writer, "COMMIT");
    }

    @Override
    void rollback(Connection writer) throws SQLException {
        execute(writer, "ROLLBACK");
    }

    /** One process has the file for itself. */
    @Override
    @Nullable
    AppendListener listen(HeadWatch watch) {
        return null;
    }

    @Override
    DataSource migrator() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source();
    }

    @Override
    String migrations() {
        return "classpath:db/events/sqlite";
    }

    /** A position taken twice would be our own fault, not a conflict between two callers. */
    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException e) {
                return e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
            }
        }
        return false;
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}

package org.ctax.cabinet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One file, its write-ahead log beside it, flushed to disk by every commit. */
final class SqliteCabinet extends CabinetDatabase {
    private static final Dialect DIALECT = new Dialect("BLOB", "INTEGER PRIMARY KEY AUTOINCREMENT");
    private static final int READERS = 4;

    /** Its name in the data folder. */
    static final String FILE = "cabinet.db";

    private final Path file;

    SqliteCabinet(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    void migrate(Collection<CabinetFeature> features) {
        makeFile();
        for (var feature : features) {
            migrate(feature, source(), DIALECT);
        }
    }

    /** For nobody else on this machine; SQLite gives the files beside it the same rights. */
    private void makeFile() {
        try {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, whose transactions begin with the right to write: two that read first would block each other. */
    @Override
    HikariDataSource openWriters() {
        var pool = pool("cabinet-writer", source());
        pool.setMaximumPoolSize(1);
        return new HikariDataSource(pool);
    }

    @Override
    HikariDataSource openReaders(HikariDataSource writers) {
        var pool = pool("cabinet-readers", source());
        pool.setConnectionInitSql("PRAGMA query_only = ON");
        pool.setMaximumPoolSize(READERS);
        return new HikariDataSource(pool);
    }

    @Override
    JdbcClient client(DataSource source) {
        var template = new JdbcTemplate(source);
        template.setExceptionTranslator(new SqliteFaults());
        return JdbcClient.create(template);
    }

    private static HikariConfig pool(String name, SQLiteDataSource source) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setConnectionTimeout(WAIT_MILLIS);
        return pool;
    }

    private SQLiteDataSource source() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        // What is erased is overwritten, not only forgotten.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}

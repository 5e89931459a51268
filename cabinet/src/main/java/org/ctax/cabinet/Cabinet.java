package org.ctax.cabinet;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of what is neither event nor view. What is written is on disk when {@link #write} returns. It is no
 * {@code DataSource} of the application, so that nothing takes it for that of the events.
 */
public final class Cabinet implements AutoCloseable {
    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final JdbcClient reading;
    private final JdbcClient writing;
    private final TransactionTemplate transactions;

    private Cabinet(CabinetDatabase database, HikariDataSource readers, HikariDataSource writers) {
        this.readers = readers;
        this.writers = writers;
        this.reading = database.client(readers);
        this.writing = database.client(writers);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(writers));
    }

    /** In a file, for an exchange that runs in one process. */
    public static Cabinet inFile(Path file, Collection<CabinetFeature> features) {
        return open(new SqliteCabinet(file), features);
    }

    /** In a schema of a PostgreSQL, for any number of processes. */
    public static Cabinet inPostgres(
            String url, @Nullable String user, @Nullable String password, Collection<CabinetFeature> features) {
        return open(new PostgresCabinet(url, user, password), features);
    }

    static Cabinet open(CabinetDatabase database, Collection<CabinetFeature> features) {
        database.migrate(features);
        var writers = database.openWriters();
        return new Cabinet(database, database.openReaders(writers), writers);
    }

    /** To read by; each statement for itself. Within {@link #write} read by what that is given, which sees its own. */
    public JdbcClient read() {
        return reading;
    }

    /** Does all of the work or nothing of it. Within the work of another it is a part of that. */
    public <T extends @Nullable Object> T write(Function<JdbcClient, T> work) {
        // The template cannot say that it returns null only where the work does.
        @SuppressWarnings("NullAway")
        T result = transactions.execute(_ -> work.apply(writing));
        return result;
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}

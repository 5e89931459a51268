package org.ctax.cabinet;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a cabinet stands. */
abstract sealed class CabinetDatabase permits SqliteCabinet, PostgresCabinet {
    static final int WAIT_MILLIS = 10_000;

    /** What differs in how the databases name types. */
    record Dialect(String bytes, String counter) {}

    abstract void migrate(Collection<CabinetFeature> features);

    abstract HikariDataSource openWriters();

    abstract HikariDataSource openReaders(HikariDataSource writers);

    /** Whose faults are told apart, such as a key that is taken. */
    abstract JdbcClient client(DataSource source);

    /** Each feature has a history of its own, so that none has to know of the numbers of another. */
    static void migrate(CabinetFeature feature, DataSource source, Dialect dialect) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/cabinet/" + feature.name())
                .failOnMissingLocations(true)
                .table(feature.name() + "_history")
                .placeholders(Map.of("bytes", dialect.bytes(), "counter", dialect.counter()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}

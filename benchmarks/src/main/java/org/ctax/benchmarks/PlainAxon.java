package org.ctax.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's own JDBC engine as its manual sets it up, on a database that is as durable as the one it is compared with. */
final class PlainAxon implements AutoCloseable {
    // SQLite writes one transaction at a time: 1, 4 and 16 connections came to the same. PostgreSQL: one for each
    // caller.
    private static final int SQLITE_CONNECTIONS = Integer.getInteger("sqlite.connections", 4);
    private static final int POSTGRES_CONNECTIONS = 64;

    private final HikariDataSource source;

    PlainAxon(String url) throws SQLException {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        var sqlite = url.startsWith("jdbc:sqlite");
        config.setMaximumPoolSize(sqlite ? SQLITE_CONNECTIONS : POSTGRES_CONNECTIONS);
        if (sqlite) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", "60000");
        }
        source = new HikariDataSource(config);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            var bytes = sqlite ? "BLOB" : "BYTEA";
            statement.execute("CREATE TABLE DomainEventEntry (globalIndex "
                    + (sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGSERIAL PRIMARY KEY")
                    + columns(bytes)
                    + ", UNIQUE (aggregateIdentifier, sequenceNumber))");
            statement.execute("CREATE TABLE SnapshotEventEntry (unused INTEGER"
                    + columns(bytes)
                    + ", PRIMARY KEY (aggregateIdentifier, sequenceNumber))");
        }
    }

    EventStore eventStore(Serializer serializer) {
        return EmbeddedEventStore.builder()
                .storageEngine(JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .connectionProvider(source::getConnection)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build())
                .build();
    }

    private static String columns(String bytes) {
        return ", aggregateIdentifier VARCHAR(255) NOT NULL, sequenceNumber BIGINT NOT NULL, type VARCHAR(255),"
                + " eventIdentifier VARCHAR(255) NOT NULL UNIQUE, metaData " + bytes + ", payload " + bytes
                + " NOT NULL, payloadRevision VARCHAR(255), payloadType VARCHAR(255) NOT NULL,"
                + " timeStamp VARCHAR(255) NOT NULL";
    }

    @Override
    public void close() {
        source.close();
    }
}

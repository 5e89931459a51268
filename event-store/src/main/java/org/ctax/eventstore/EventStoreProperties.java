package org.ctax.eventstore;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events are.
 *
 * @param eventStore what holds them
 * @param dataDir the folder of everything that is stored in files
 * @param eventStorePollInterval how soon the appends of other processes are noticed; our own wake readers at once
 */
@ConfigurationProperties("ctax")
record EventStoreProperties(
        @DefaultValue("sqlite") Kind eventStore,
        @DefaultValue("data") Path dataDir,
        @DefaultValue("200ms") Duration eventStorePollInterval) {

    enum Kind {
        SQLITE,
        POSTGRESQL,
        AXON_SERVER
    }

    /** Spring's own names of where the PostgreSQL is. */
    @ConfigurationProperties("spring.datasource")
    record Postgres(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}
}

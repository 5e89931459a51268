package org.ctax.e2e;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clerks at the same moment cannot both win the last dollar, whatever holds the events. */
class LastDollarIT {

    @Test
    void isGivenOnceOnSqlite(@TempDir Path folder) throws Exception {
        isGivenOnce(folder);
    }

    @Test
    void isGivenOnceOnPostgresql(@TempDir Path folder) throws Exception {
        isGivenOnce(folder, Postgres.freshDatabase());
    }

    private static void isGivenOnce(Path folder, String... options) throws Exception {
        try (var exchange = Exchange.start(folder, options)) {
            new LastDollar(List.of(exchange), List.of(exchange)).isGivenOnce();
        }
    }
}

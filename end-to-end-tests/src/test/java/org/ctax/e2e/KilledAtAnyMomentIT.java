package org.ctax.e2e;

import static org.ctax.e2e.KillRounds.Moment.AT_WORK;
import static org.ctax.e2e.KillRounds.Moment.IMPORTING;
import static org.ctax.e2e.KillRounds.Moment.JUST_UP;
import static org.ctax.e2e.KillRounds.Moment.STARTING;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the exchange has acknowledged it still knows after it was killed, and its views are what a replay gives. */
class KilledAtAnyMomentIT {
    private final long seed = System.nanoTime() & 0xffff;

    @Test
    void nothingAcknowledgedIsLostOnSqlite(@TempDir Path folder) throws Exception {
        new KillRounds(folder, seed)
                .run(List.of(
                        AT_WORK, AT_WORK, AT_WORK, AT_WORK, JUST_UP, STARTING, STARTING, IMPORTING, IMPORTING,
                        IMPORTING));
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgresql(@TempDir Path folder) throws Exception {
        new KillRounds(folder, seed, Postgres.freshDatabase()).run(List.of(AT_WORK, STARTING, IMPORTING));
    }
}

package org.ctax.e2e;

import org.ctax.eventstore.PostgresForTests;

/** A PostgreSQL server that stays up when the exchange is killed, and flushes to disk as one in earnest does. */
final class Postgres {
    private Postgres() {}

    /** Options by which the exchange keeps its events in a database of its own. */
    static String[] freshDatabase() {
        PostgresForTests.flushToDisk();
        return new String[] {
            "--ctax.event-store=postgresql", "--spring.datasource.url=" + PostgresForTests.freshDatabase()
        };
    }
}

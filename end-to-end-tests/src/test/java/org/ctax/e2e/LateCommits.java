package org.ctax.e2e;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Lets PostgreSQL itself delay each commit for a while that follows from a seed and the position: between the last word
 * of whoever writes and the moment from which it can be read, where an order goes wrong if it can.
 */
final class LateCommits {
    private LateCommits() {}

    /** From now on, of everything that is inserted into this table. */
    static void delay(String url, String table, long seed) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                CREATE FUNCTION %1$s_late() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                  any_number bigint := hashint8extended(NEW.globalIndex, %2$d);
                BEGIN
                  -- up to 4 ms, and now and then 30 ms more
                  PERFORM pg_sleep((any_number & 4095) / 1000000.0
                    + CASE WHEN (any_number >> 12) & 63 = 0 THEN 0.03 ELSE 0 END);
                  RETURN NULL;
                END $$\
                """.formatted(table, seed));
            statement.execute("""
                CREATE CONSTRAINT TRIGGER late AFTER INSERT ON %1$s DEFERRABLE INITIALLY DEFERRED
                  FOR EACH ROW EXECUTE FUNCTION %1$s_late()\
                """.formatted(table));
        }
    }
}

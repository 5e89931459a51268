package org.ctax.standalone.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.ctax.cabinet.Cabinet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to accounts, for those who look after them. Nothing in it is changed or removed. */
@Component
@BuiltInIssuer
public class Happenings {
    private final Cabinet cabinet;
    private final Clock clock;

    Happenings(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** As a part of the work that does it. */
    public void record(JdbcClient jdbc, Happening.What what, @Nullable Object account, By by) {
        jdbc.sql("INSERT INTO identity_happening (at, what, account, actor, address) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        clock.millis(),
                        what.name(),
                        account == null ? null : account.toString(),
                        by.actor(),
                        by.address()))
                .update();
    }

    /** By itself. */
    public void record(Happening.What what, @Nullable Object account, By by) {
        cabinet.write(jdbc -> {
            record(jdbc, what, account, by);
            return 1;
        });
    }

    /**
     * The newest first.
     *
     * @param before older ones than that of this number
     * @param account only what happened to it, or null
     */
    public List<Happening> list(long before, @Nullable String account, int most) {
        return cabinet.read()
                .sql("""
                        SELECT * FROM identity_happening
                        WHERE number < :before AND (:any = 1 OR account = :account)
                        ORDER BY number DESC LIMIT :most""")
                .param("before", before)
                .param("any", account == null ? 1 : 0)
                .param("account", account == null ? "" : account)
                .param("most", most)
                .query(Happenings::read)
                .list();
    }

    private static Happening read(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                Happening.What.valueOf(row.getString("what")),
                row.getString("account"),
                row.getString("actor"),
                row.getString("address"));
    }
}

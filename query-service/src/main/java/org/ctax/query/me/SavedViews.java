package org.ctax.query.me;

import java.util.List;
import java.util.UUID;
import org.ctax.cabinet.Cabinet;
import org.ctax.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts saved of screens; none knows of those of another. */
@Component
public class SavedViews {
    private static final int MOST = 200;

    private final Cabinet cabinet;

    SavedViews(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /** In the order in which they were first saved. */
    List<SavedView> of(String account) {
        return cabinet.read()
                .sql("SELECT id, screen, name, address FROM views_view WHERE account = ? ORDER BY number")
                .param(account)
                .query((row, _) -> new SavedView(
                        UUID.fromString(row.getString("id")),
                        row.getString("screen"),
                        row.getString("name"),
                        row.getString("address")))
                .list();
    }

    /** @return whether there was none of this id before */
    boolean keep(String account, SavedView view) {
        return cabinet.write(client -> {
            if (count(client, "account = ? AND id = ?", account, view.id().toString()) > 0) {
                put(client, account, view);
                return false;
            }
            if (count(client, "account = ?", account) >= MOST) {
                throw Refusal.conflict("TOO_MANY_VIEWS", null, "An account has at most " + MOST + " saved views");
            }
            put(client, account, view);
            return true;
        });
    }

    /** The same may be sent twice at once: the later one finds what the earlier one has put there. */
    private static void put(JdbcClient client, String account, SavedView view) {
        var _ = client.sql("""
                        INSERT INTO views_view (account, id, screen, name, address) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (account, id) DO UPDATE
                        SET screen = excluded.screen, name = excluded.name, address = excluded.address""")
                .params(account, view.id().toString(), view.screen(), view.name(), view.address())
                .update();
    }

    private static long count(JdbcClient client, String condition, Object... parameters) {
        return client.sql("SELECT COUNT(*) FROM views_view WHERE " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** @return whether there was one */
    boolean remove(String account, UUID id) {
        return cabinet.write(client -> client.sql("DELETE FROM views_view WHERE account = ? AND id = ?")
                        .params(account, id.toString())
                        .update()
                > 0);
    }

    /** All of an account that is erased: names of views are a person's own words. */
    public void forget(String account) {
        var _ = cabinet.write(client -> client.sql("DELETE FROM views_view WHERE account = ?")
                .param(account)
                .update());
    }
}

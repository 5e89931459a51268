package org.ctax.standalone.identity.clients;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ctax.cabinet.Cabinet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.accounts.Happening;
import org.ctax.standalone.identity.accounts.Happenings;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The systems that may sign in. */
@Component
@BuiltInIssuer
public class MachineClients {
    private static final int REMEMBERED = 10_000;

    private final Cabinet cabinet;
    private final Happenings happenings;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final Cache<UUID, Optional<MachineClient>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    MachineClients(Cabinet cabinet, Happenings happenings, Clock clock) {
        this.cabinet = cabinet;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** A client with its secret, which is shown this once. */
    public record WithSecret(MachineClient client, String secret) {}

    /** By what it signs in with. */
    public Optional<MachineClient> find(String id) {
        return cabinet.read()
                .sql("SELECT * FROM identity_client WHERE id = ?")
                .param(id)
                .query(MachineClients::read)
                .optional();
    }

    /** By what events call it; asked for every request with a token. */
    public Optional<MachineClient> withAccount(UUID account) {
        return remembered.get(account, this::stored);
    }

    private Optional<MachineClient> stored(UUID account) {
        return cabinet.read()
                .sql("SELECT * FROM identity_client WHERE account = ?")
                .param(account.toString())
                .query(MachineClients::read)
                .optional();
    }

    /** By id. */
    public List<MachineClient> list() {
        return cabinet.read()
                .sql("SELECT * FROM identity_client ORDER BY id")
                .query(MachineClients::read)
                .list();
    }

    /** A new one. */
    public WithSecret make(String id, String displayName, Role role, Set<UUID> participants, By by) {
        var secret = secrets.fresh();
        return make(id, UUID.randomUUID(), displayName, secret, role, participants, false, by);
    }

    private WithSecret make(
            String id,
            UUID account,
            String displayName,
            String secret,
            Role role,
            Set<UUID> participants,
            boolean demonstration,
            By by) {
        var now = clock.instant();
        // Made anew at every start, which is to sign nobody out.
        var from = demonstration ? Instant.EPOCH : now;
        var client = new MachineClient(
                id, account, displayName, secrets.encode(secret), role, participants, true, demonstration, now, from);
        try {
            changing(account, jdbc -> {
                jdbc.sql("""
                                INSERT INTO identity_client (id, account, display_name, secret, role, participants, active,
                                    demonstration, created, valid_from) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)""")
                        .params(
                                id,
                                account.toString(),
                                displayName,
                                client.secret(),
                                role.name(),
                                Accounts.text(participants),
                                demonstration ? 1 : 0,
                                now.toEpochMilli(),
                                from.toEpochMilli())
                        .update();
                happenings.record(jdbc, Happening.What.CLIENT_MADE, account, by);
                return 1;
            });
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("CLIENT_TAKEN", "id", "Another client has this id");
        }
        return new WithSecret(client, secret);
    }

    /** For a demonstration, with a secret that everybody knows. */
    public void makeDemonstration(String id, UUID account, String displayName, String secret, Role role) {
        var _ = make(id, account, displayName, secret, role, Set.of(), true, By.EXCHANGE);
    }

    /** The secret before is no longer good, nor are tokens that were got with it. */
    public WithSecret renewSecret(MachineClient client, By by) {
        if (!client.active()) {
            throw Refusal.conflict("CLIENT_ENDED", null, "The client was deactivated, which is for good");
        }
        var secret = secrets.fresh();
        changing(client.account(), jdbc -> {
            jdbc.sql("UPDATE identity_client SET secret = ?, valid_from = ? WHERE id = ?")
                    .params(secrets.encode(secret), clock.millis(), client.id())
                    .update();
            happenings.record(jdbc, Happening.What.CLIENT_SECRET_RENEWED, client.account(), by);
            return 1;
        });
        return new WithSecret(find(client.id()).orElseThrow(), secret);
    }

    /** For good. */
    public MachineClient deactivate(MachineClient client, By by) {
        if (client.active()) {
            changing(client.account(), jdbc -> {
                jdbc.sql("UPDATE identity_client SET active = 0, valid_from = ? WHERE id = ?")
                        .params(clock.millis(), client.id())
                        .update();
                happenings.record(jdbc, Happening.What.CLIENT_DEACTIVATED, client.account(), by);
                return 1;
            });
        }
        return find(client.id()).orElseThrow();
    }

    /** As if there had been none. */
    public void removeDemonstration() {
        cabinet.write(jdbc ->
                jdbc.sql("DELETE FROM identity_client WHERE demonstration = 1").update());
        remembered.invalidateAll();
    }

    private void changing(UUID account, Function<JdbcClient, Integer> work) {
        try {
            var _ = cabinet.write(work);
        } finally {
            remembered.invalidate(account);
        }
    }

    private static MachineClient read(ResultSet row, int number) throws SQLException {
        return new MachineClient(
                row.getString("id"),
                UUID.fromString(row.getString("account")),
                row.getString("display_name"),
                row.getString("secret"),
                Role.valueOf(row.getString("role")),
                Accounts.participants(row.getString("participants")),
                row.getInt("active") == 1,
                row.getInt("demonstration") == 1,
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("valid_from")));
    }
}

package org.ctax.standalone.identity.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ctax.cabinet.Cabinet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of people. One process has them for itself, and may therefore remember what it read. */
@Component
@BuiltInIssuer
public class Accounts {
    private static final int REMEMBERED = 10_000;

    private final Cabinet cabinet;
    private final Happenings happenings;
    private final Clock clock;
    private final Cache<UUID, Optional<StoredAccount>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Accounts(Cabinet cabinet, Happenings happenings, Clock clock) {
        this.cabinet = cabinet;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Asked for every request with a token; also that one is of a machine, and no account, is remembered. */
    public Optional<StoredAccount> find(UUID id) {
        // Read under the lock of its entry: else what was read before a change could be remembered after it.
        return remembered.get(id, this::stored);
    }

    private Optional<StoredAccount> stored(UUID id) {
        return cabinet.read()
                .sql("SELECT * FROM identity_account WHERE id = ?")
                .param(id.toString())
                .query(Accounts::read)
                .optional();
    }

    /** One of the demonstration stands before another of the same name, as long as it is there. */
    public Optional<StoredAccount> named(String name) {
        return cabinet.read()
                .sql("SELECT * FROM identity_account WHERE name = ? ORDER BY demonstration DESC LIMIT 1")
                .param(name)
                .query(Accounts::read)
                .optional();
    }

    /** By name. */
    public List<StoredAccount> list() {
        return cabinet.read()
                .sql("SELECT * FROM identity_account ORDER BY CASE WHEN name IS NULL THEN 1 ELSE 0 END, name, id")
                .query(Accounts::read)
                .list();
    }

    /** True where there is nobody yet. */
    public boolean isEmpty() {
        return cabinet.read()
                        .sql("SELECT count(*) FROM identity_account")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Nullable
    String hash(UUID id) {
        return cabinet.read()
                .sql("SELECT password FROM identity_account WHERE id = ?")
                .param(id.toString())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    /** A name that is taken fails as a duplicate key. */
    void add(StoredAccount account, String hash, By by) {
        changing(account.id(), jdbc -> {
            jdbc.sql("""
                            INSERT INTO identity_account (id, name, display_name, language, password, role, participants,
                                state, must_change, demonstration, created, valid_from)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            account.id().toString(),
                            account.name(),
                            account.displayName(),
                            account.language(),
                            hash,
                            account.role().name(),
                            text(account.participants()),
                            account.state().name(),
                            account.mustChange() ? 1 : 0,
                            account.demonstration() ? 1 : 0,
                            account.created().toEpochMilli(),
                            account.validFrom().toEpochMilli()))
                    .update();
            happenings.record(jdbc, Happening.What.ACCOUNT_MADE, account.id(), by);
            return 1;
        });
    }

    /** Replaces what may change; who has signed in must do so again. */
    void update(StoredAccount account, Happening.What what, By by) {
        changing(account.id(), jdbc -> {
            jdbc.sql("""
                            UPDATE identity_account SET name = ?, display_name = ?, language = ?, role = ?,
                                participants = ?, state = ?, valid_from = ?,
                                password = CASE WHEN ? = 1 THEN NULL ELSE password END
                            WHERE id = ?""")
                    .params(Arrays.asList(
                            account.name(),
                            account.displayName(),
                            account.language(),
                            account.role().name(),
                            text(account.participants()),
                            account.state().name(),
                            clock.millis(),
                            account.state() == StoredAccount.State.ERASED ? 1 : 0,
                            account.id().toString()))
                    .update();
            happenings.record(jdbc, what, account.id(), by);
            return 1;
        });
    }

    void setPassword(UUID id, String hash, boolean mustChange, Happening.What what, By by) {
        changing(id, jdbc -> {
            jdbc.sql("UPDATE identity_account SET password = ?, must_change = ?, valid_from = ? WHERE id = ?")
                    .params(Arrays.asList(hash, mustChange ? 1 : 0, clock.millis(), id.toString()))
                    .update();
            happenings.record(jdbc, what, id, by);
            return 1;
        });
    }

    /** The same password, hashed in a better way. */
    void rehash(UUID id, String hash) {
        changing(
                id,
                jdbc -> jdbc.sql("UPDATE identity_account SET password = ? WHERE id = ?")
                        .params(hash, id.toString())
                        .update());
    }

    void signedIn(UUID id, By by, Function<JdbcClient, ?> besides) {
        changing(id, jdbc -> {
            jdbc.sql("UPDATE identity_account SET signed_in = ? WHERE id = ?")
                    .params(clock.millis(), id.toString())
                    .update();
            happenings.record(jdbc, Happening.What.SIGNED_IN, id, by);
            return besides.apply(jdbc);
        });
    }

    /** As if there had been none. */
    public void removeDemonstration() {
        cabinet.write(jdbc ->
                jdbc.sql("DELETE FROM identity_account WHERE demonstration = 1").update());
        remembered.invalidateAll();
    }

    private <T> void changing(UUID id, Function<JdbcClient, T> work) {
        try {
            var _ = cabinet.write(work);
        } finally {
            remembered.invalidate(id);
        }
    }

    private static StoredAccount read(ResultSet row, int number) throws SQLException {
        return new StoredAccount(
                UUID.fromString(row.getString("id")),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("language"),
                Role.valueOf(row.getString("role")),
                participants(row.getString("participants")),
                StoredAccount.State.valueOf(row.getString("state")),
                row.getInt("must_change") == 1,
                row.getInt("demonstration") == 1,
                Instant.ofEpochMilli(row.getLong("created")),
                Instant.ofEpochMilli(row.getLong("valid_from")),
                row.getObject("signed_in") == null ? null : Instant.ofEpochMilli(row.getLong("signed_in")));
    }

    /** As one text. */
    public static String text(Set<UUID> participants) {
        return participants.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    /** Back from the text. */
    public static Set<UUID> participants(String text) {
        return Arrays.stream(text.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }
}

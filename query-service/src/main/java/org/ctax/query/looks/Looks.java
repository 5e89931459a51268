package org.ctax.query.looks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.cabinet.Cabinet;
import org.ctax.events.Provenance;
import org.ctax.web.Refusal;
import org.ctax.web.access.Reader;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps each look at a restricted record before its answer goes out; what cannot be kept is not answered. */
@Component
public class Looks {
    private final Cabinet cabinet;
    private final Clock clock;

    Looks(Cabinet cabinet, ObjectProvider<Clock> clock) {
        this.cabinet = cabinet;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /**
     * Keeps that somebody looked.
     *
     * @param records type and id, such as {@code pledges/UUID}
     * @param operation by which, such as {@code GET /api/pledges/{id}}
     */
    public void keep(Reader reader, Collection<String> records, String operation) {
        if (records.isEmpty()) {
            return;
        }
        try {
            cabinet.write(client -> {
                var at = clock.millis();
                records.stream().distinct().forEach(record -> keep(client, reader, record, operation, at));
                return records.size();
            });
        } catch (DataAccessException | TransactionException away) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "LOOKS_UNAVAILABLE",
                    null,
                    "That somebody looks at a restricted record cannot be kept now, so that none is shown");
        }
    }

    private static void keep(JdbcClient client, Reader reader, String record, String operation, long at) {
        var _ = client.sql("""
                        INSERT INTO looks_look (looked_at, account, role, participants, record, operation, correlation)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .param(at)
                .param(reader.account())
                .param(reader.role() == null ? null : reader.role().name())
                .param(reader.participants().stream()
                        .map(UUID::toString)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .param(record)
                .param(operation)
                .param(MDC.get(Provenance.CORRELATION))
                .update();
    }

    /**
     * Which looks are wanted.
     *
     * @param record type and id; absent: of any
     * @param account opaque id; absent: by anybody
     * @param from absent: since ever
     * @param to absent: until now
     */
    record Wanted(
            @Nullable String record,
            @Nullable String account,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The latest first. */
    List<Look> find(Wanted wanted, long offset, int size) {
        return where("SELECT * FROM looks_look", wanted, " ORDER BY number DESC LIMIT " + size + " OFFSET " + offset)
                .query((row, _) -> new Look(
                        row.getLong("number"),
                        Instant.ofEpochMilli(row.getLong("looked_at")),
                        row.getString("account"),
                        row.getString("role"),
                        Stream.of(row.getString("participants").split(" "))
                                .filter(id -> !id.isEmpty())
                                .map(UUID::fromString)
                                .toList(),
                        row.getString("record"),
                        row.getString("operation"),
                        row.getString("correlation")))
                .list();
    }

    long count(Wanted wanted) {
        return where("SELECT COUNT(*) FROM looks_look", wanted, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec where(String select, Wanted wanted, String end) {
        var sql = select + " WHERE 1 = 1"
                + (wanted.record == null ? "" : " AND record = :record")
                + (wanted.account == null ? "" : " AND account = :account")
                + (wanted.from == null ? "" : " AND looked_at >= :from")
                + (wanted.to == null ? "" : " AND looked_at < :to")
                + end;
        var statement = cabinet.read().sql(sql);
        statement = wanted.record == null ? statement : statement.param("record", wanted.record);
        statement = wanted.account == null ? statement : statement.param("account", wanted.account);
        statement = wanted.from == null ? statement : statement.param("from", wanted.from.toEpochMilli());
        return wanted.to == null ? statement : statement.param("to", wanted.to.toEpochMilli());
    }
}

package org.ctax.standalone.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.ctax.cabinet.Cabinet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Failed attempts to sign in, by the name that was tried, whether or not anybody has it, and by the address that tried.
 * After some, further ones must wait, for longer each time. They outlive a restart.
 */
@Component
@BuiltInIssuer
class Attempts {
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_KNOWN = 20_000;
    private static final int MOST_DOUBLINGS = 20;

    private final Cabinet cabinet;
    private final Clock clock;

    Attempts(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** How many are free, and how pauses grow after them. An address may be that of a whole office. */
    private enum Kind {
        NAME(5, Duration.ofSeconds(15), Duration.ofMinutes(15)),
        ADDRESS(30, Duration.ofSeconds(15), Duration.ofMinutes(5));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Kind(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        Duration pause(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var pause = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }

        String subject(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                return HexFormat.of()
                        .formatHex(digest.digest(
                                (name() + ":" + text.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    boolean mustWait(String name, @Nullable String address) {
        return cabinet.read()
                        .sql(
                                "SELECT count(*) FROM identity_attempt WHERE subject IN (:subjects) AND paused_until > :now")
                        .param("subjects", List.of(Kind.NAME.subject(name), addressSubject(address)))
                        .param("now", clock.millis())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** True where the next one must wait. */
    boolean failed(String name, @Nullable String address) {
        return cabinet.write(jdbc -> {
            forget(jdbc);
            var byName = failed(jdbc, Kind.NAME, Kind.NAME.subject(name));
            var byAddress = failed(jdbc, Kind.ADDRESS, addressSubject(address));
            return byName || byAddress;
        });
    }

    private boolean failed(JdbcClient jdbc, Kind kind, String subject) {
        var now = clock.instant();
        var failures = 1
                + jdbc.sql("SELECT failures FROM identity_attempt WHERE subject = ?")
                        .param(subject)
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
        var pause = kind.pause(failures);
        jdbc.sql("""
                        INSERT INTO identity_attempt (subject, failures, last, paused_until) VALUES (?, ?, ?, ?)
                        ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last = excluded.last,
                            paused_until = excluded.paused_until""")
                .params(subject, failures, now.toEpochMilli(), now.plus(pause).toEpochMilli())
                .update();
        return !pause.isZero();
    }

    /** Old ones, and where somebody makes up names the oldest. */
    private void forget(JdbcClient jdbc) {
        jdbc.sql("DELETE FROM identity_attempt WHERE last < ?")
                .param(clock.instant().minus(FORGOTTEN).toEpochMilli())
                .update();
        jdbc.sql("""
                        DELETE FROM identity_attempt WHERE subject IN
                        (SELECT subject FROM identity_attempt ORDER BY last DESC LIMIT 1000 OFFSET ?)""").param(MOST_KNOWN).update();
    }

    /** An address keeps its count: it may have guessed one of many. */
    void succeeded(JdbcClient jdbc, String name) {
        jdbc.sql("DELETE FROM identity_attempt WHERE subject = ?")
                .param(Kind.NAME.subject(name))
                .update();
    }

    /** Until when the next attempt for this name must wait, or null. */
    @Nullable
    Instant pausedUntil(String name) {
        return cabinet.read()
                .sql("SELECT paused_until FROM identity_attempt WHERE subject = ? AND paused_until > ?")
                .params(Kind.NAME.subject(name), clock.millis())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    private static String addressSubject(@Nullable String address) {
        return Kind.ADDRESS.subject(String.valueOf(address));
    }
}

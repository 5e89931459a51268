package org.ctax.standalone.identity.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ctax.cabinet.Cabinet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.SignInSettings;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.accounts.Happening;
import org.ctax.standalone.identity.accounts.Happenings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The keys that tokens are signed with. The newest signs; those before are told to who checks for as long as a token signed
 * with them may be good. RSA, because every request has a signature checked, and no other kind is checked as fast.
 */
@Component
@BuiltInIssuer
public final class SigningKeys implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final int BITS = 3072;
    /** Clocks differ. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final Cabinet cabinet;
    private final Happenings happenings;
    private final Clock clock;
    private final KeyFile file;
    private final Duration kept;
    private volatile List<Key> keys = List.of();

    SigningKeys(Cabinet cabinet, Happenings happenings, Clock clock, SignInSettings settings, Environment environment) {
        this.cabinet = cabinet;
        this.happenings = happenings;
        this.clock = clock;
        this.file = KeyFile.in(Path.of(environment.getProperty("ctax.data-dir", "data")));
        this.kept = settings.tokenLife().plus(SLACK);
        load();
        if (current().isEmpty()) {
            rotate(false, By.EXCHANGE);
        }
    }

    private record Key(
            RSAKey key, Instant created, @Nullable Instant retired) {}

    /**
     * What may be told of a key.
     *
     * @param retired since when it no longer signs; absent for the one that does
     */
    public record Told(String id, Instant created, @Nullable Instant retired) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var now = clock.instant();
        return selector.select(new JWKSet(keys.stream()
                .filter(key -> {
                    var retired = key.retired();
                    return retired == null || retired.plus(kept).isAfter(now);
                })
                .<JWK>map(Key::key)
                .toList()));
    }

    /** For whoever signs: only the one that signs now. */
    JWKSource<SecurityContext> signing() {
        return (selector, _) -> selector.select(new JWKSet(current().orElseThrow()));
    }

    /** True where the key is there and was not withdrawn. */
    boolean hold(String id) {
        return keys.stream().anyMatch(key -> id.equals(key.key().getKeyID()));
    }

    /** The newest first. */
    public List<Told> told() {
        return keys.stream()
                .map(key -> new Told(key.key().getKeyID(), key.created(), key.retired()))
                .toList();
    }

    /**
     * A new key signs from now on.
     *
     * @param withdraw true where those before may be in wrong hands: tokens signed with them are not good any more
     */
    public synchronized void rotate(boolean withdraw, By by) {
        cabinet.write(jdbc -> {
            var retired = keys.stream().filter(key -> key.retired() == null).toList();
            if (withdraw) {
                jdbc.sql("DELETE FROM identity_key").update();
                retired.forEach(key -> happenings.record(
                        jdbc, Happening.What.KEY_WITHDRAWN, key.key().getKeyID(), by));
            } else {
                jdbc.sql("DELETE FROM identity_key WHERE retired < ?")
                        .param(clock.instant().minus(kept).toEpochMilli())
                        .update();
                jdbc.sql("UPDATE identity_key SET retired = ? WHERE retired IS NULL")
                        .param(clock.millis())
                        .update();
            }
            insert(by);
            return 1;
        });
        load();
    }

    private void insert(By by) {
        var key = generate();
        cabinet.write(jdbc -> {
            jdbc.sql("INSERT INTO identity_key (id, sealed, public_part, created) VALUES (?, ?, ?, ?)")
                    .params(
                            key.getKeyID(),
                            file.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8)),
                            key.toPublicJWK().toJSONString(),
                            clock.millis())
                    .update();
            happenings.record(jdbc, Happening.What.KEY_MADE, key.getKeyID(), by);
            return 1;
        });
    }

    private Optional<RSAKey> current() {
        return keys.stream()
                .filter(key -> key.retired() == null && key.key().isPrivate())
                .map(Key::key)
                .findFirst();
    }

    /** One that cannot be opened still checks what it signed. */
    private void load() {
        keys = cabinet.read()
                .sql("SELECT * FROM identity_key ORDER BY created DESC, id")
                .query((row, _) -> {
                    var retired = row.getLong("retired");
                    return new Key(
                            opened(
                                    row.getString("id"),
                                    Objects.requireNonNull(row.getBytes("sealed")),
                                    row.getString("public_part")),
                            Instant.ofEpochMilli(row.getLong("created")),
                            retired == 0 ? null : Instant.ofEpochMilli(retired));
                })
                .list();
    }

    private RSAKey opened(String id, byte[] sealed, String publicPart) {
        try {
            var open = file.open(sealed);
            if (open.isEmpty()) {
                LOG.warn("The signing key {} was sealed with another identity.key; a new one signs from now on", id);
                return RSAKey.parse(publicPart);
            }
            return RSAKey.parse(new String(open.get(), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + id + " is damaged", e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

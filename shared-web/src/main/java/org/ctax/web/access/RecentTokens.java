package org.ctax.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Spares a token that has just been found good its next examinations, for which the keys of the issuer are dear. Never
 * beyond its end; and for so short a time that a key which the issuer took back is soon of no use. No token is kept
 * itself, only what shows that it is the same.
 */
final class RecentTokens implements JwtDecoder {
    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JwtDecoder careful;
    private final Cache<String, Jwt> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RecentTokens(JwtDecoder careful) {
        this.careful = careful;
    }

    @Override
    public Jwt decode(String text) {
        var key = digest(text);
        var known = good.getIfPresent(key);
        if (known != null) {
            var end = TokenRules.end(known);
            if (end != null && end.isAfter(Instant.now())) {
                return known;
            }
        }
        var token = careful.decode(text);
        good.put(key, token);
        return token;
    }

    private static String digest(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

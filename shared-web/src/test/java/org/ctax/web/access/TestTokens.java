package org.ctax.web.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** An issuer for tests: one key for each virtual machine, which services under test find in a file. */
public final class TestTokens {
    public static final String ISSUER = "https://issuer.test/ctax";
    private static final String AUDIENCE = "ctax";
    private static final RSAKey KEY = newKey("tests");
    private static final Path KEYS = written();
    private static final String COORDINATOR = of(Role.COORDINATOR).signed();

    private TestTokens() {}

    /** With which a service believes these tokens, as {@code name=value}. */
    public static List<String> settings() {
        return List.of("ctax.identity.issuer=" + ISSUER, "ctax.identity.jwks=" + KEYS.toUri());
    }

    /** The same as arguments of a program. */
    public static String[] arguments(String... others) {
        return Stream.concat(settings().stream().map(setting -> "--" + setting), Stream.of(others))
                .toArray(String[]::new);
    }

    /** The same as variables of its environment. */
    public static Map<String, String> environment() {
        return Map.of(
                "CTAX_IDENTITY_ISSUER",
                ISSUER,
                "CTAX_IDENTITY_JWKS",
                KEYS.toUri().toString());
    }

    /** Reads these tokens, for an application that has an issuer of its own. */
    public static JwtDecoder decoder() {
        return TokenRules.decoder(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())), ISSUER, AUDIENCE);
    }

    /** What a request says that comes from the secretariat, for no participant. */
    public static String bearer() {
        return "Bearer " + COORDINATOR;
    }

    /** What a request says that comes from an account of this role. */
    public static String bearer(Role role, UUID... participants) {
        return of(role, participants).bearer();
    }

    /** A good token of an account of this role, to be changed. */
    public static Token of(Role role, UUID... participants) {
        return new Token(
                "account-" + role.name().toLowerCase(Locale.ROOT),
                role.name(),
                List.of(participants),
                Instant.now().plus(Duration.ofHours(2)),
                ISSUER,
                AUDIENCE,
                Map.of());
    }

    /**
     * What is claimed.
     *
     * @param role absent where it claims none
     * @param expires absent where it never does
     * @param more by the names of the claims
     */
    public record Token(
            String subject,
            @Nullable String role,
            List<UUID> participants,
            @Nullable Instant expires,
            String issuer,
            String audience,
            Map<String, Object> more) {

        public Token as(String account) {
            return new Token(account, role, participants, expires, issuer, audience, more);
        }

        public Token withRole(@Nullable String other) {
            return new Token(subject, other, participants, expires, issuer, audience, more);
        }

        public Token until(@Nullable Instant other) {
            return new Token(subject, role, participants, other, issuer, audience, more);
        }

        public Token from(String other) {
            return new Token(subject, role, participants, expires, other, audience, more);
        }

        public Token to(String other) {
            return new Token(subject, role, participants, expires, issuer, other, more);
        }

        public Token claiming(Map<String, Object> others) {
            return new Token(subject, role, participants, expires, issuer, audience, others);
        }

        public String bearer() {
            return "Bearer " + signed();
        }

        /** Signed as the issuer does. */
        public String signed() {
            return signed(KEY);
        }

        /** Signed by somebody who says to be the issuer. */
        public String signedByAnother() {
            return signed(newKey("tests"));
        }

        private String signed(RSAKey key) {
            try {
                return serialized(JWSAlgorithm.RS256, new RSASSASigner(key));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Not signed at all, and says so. */
        public String unsigned() {
            return new PlainJWT(claims()).serialize();
        }

        /** Signed with a secret that everybody knows: the issuer's public key. */
        public String signedWithThePublicKey() {
            try {
                return serialized(
                        JWSAlgorithm.HS256,
                        new MACSigner(
                                KEY.toPublicJWK().toRSAKey().toRSAPublicKey().getEncoded()));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        private String serialized(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
            var token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims());
            token.sign(signer);
            return token.serialize();
        }

        private JWTClaimsSet claims() {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .audience(audience)
                    .subject(subject)
                    .claim(
                            "ctax_participants",
                            participants.stream().map(UUID::toString).toList());
            if (expires != null) {
                claims.expirationTime(Date.from(expires));
            }
            if (role != null) {
                claims.claim("ctax_role", role);
            }
            more.forEach(claims::claim);
            return claims.build();
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path written() {
        try {
            var file = Files.createTempFile("ctax-test-keys", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

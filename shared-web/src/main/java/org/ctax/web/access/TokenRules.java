package org.ctax.web.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are believed, whoever issues them. */
public final class TokenRules {
    static final String EXPIRED = "TOKEN_EXPIRED";
    static final String INVALID = "TOKEN_INVALID";
    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(30);
    /** Signed with a key that only the issuer has: a secret that is shared could sign as well as check. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private TokenRules() {}

    /**
     * Reads tokens that an issuer signed with one of these keys for this audience, and believes no others. One that was
     * found good is not examined again for a minute, within its time.
     */
    public static JwtDecoder decoder(JWKSource<SecurityContext> keys, String issuer, String audience) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // What it claims is looked at below.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(issuer, audience));
        return new RecentTokens(decoder);
    }

    /** What a token must claim whose signature is good. */
    public static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return token -> {
            var wrong = new ArrayList<OAuth2Error>();
            // As text: an issuer need not be an address.
            if (!issuer.equals(token.getClaimAsString("iss"))
                    || token.getAudience() == null
                    || !token.getAudience().contains(audience)) {
                wrong.add(new OAuth2Error(INVALID));
            }
            wrong.addAll(timely(token, Clock.systemUTC().instant()));
            return OAuth2TokenValidatorResult.failure(wrong);
        };
    }

    private static List<OAuth2Error> timely(Jwt token, Instant now) {
        var until = token.getExpiresAt();
        var from = token.getNotBefore();
        if (until == null || from != null && from.isAfter(now.plus(SKEW))) {
            return List.of(new OAuth2Error(INVALID));
        }
        return until.plus(SKEW).isAfter(now) ? List.of() : List.of(new OAuth2Error(EXPIRED));
    }

    /** Until when it is good, the difference of clocks included. */
    static @Nullable Instant end(Jwt token) {
        var until = token.getExpiresAt();
        return until == null ? null : until.plus(SKEW);
    }
}

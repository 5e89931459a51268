package org.ctax.standalone.identity.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.ctax.web.access.Role;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Gives tokens to parts of this process that speak to it over HTTP like anybody else. Nobody can sign in as them. */
@Component
@BuiltInIssuer
public class TokenMint {
    static final UUID OURSELVES = UUID.fromString("00000000-0000-8000-8000-000000000001");

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final NimbusJwtEncoder encoder;
    private final OwnClaims claims;
    private final PublicAddress address;
    private final Clock clock;

    TokenMint(SigningKeys keys, OwnClaims claims, PublicAddress address, Clock clock) {
        this.encoder = new NimbusJwtEncoder(keys.signing());
        this.claims = claims;
        this.address = address;
        this.clock = clock;
    }

    /** Good for a quarter of an hour. */
    public String coordinator() {
        var now = clock.instant();
        var token = JwtClaimsSet.builder()
                .issuer(address.text())
                .subject(OURSELVES.toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .id(UUID.randomUUID().toString())
                .claims(claims.forUs(Role.COORDINATOR, Set.of(), now))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), token))
                .getTokenValue();
    }
}

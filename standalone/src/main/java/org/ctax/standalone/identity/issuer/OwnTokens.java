package org.ctax.standalone.identity.issuer;

import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.ctax.web.access.Identity;
import org.ctax.web.access.TokenRules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Reads the tokens of this process with the keys that it has at hand, by the rules that hold for everybody's. */
@Component
@BuiltInIssuer
class OwnTokens implements JwtDecoder {
    private final SigningKeys keys;
    private final PublicAddress address;
    private final Identity identity;
    private final Standing standing;
    private volatile @Nullable JwtDecoder rules;

    OwnTokens(SigningKeys keys, PublicAddress address, Identity identity, Standing standing) {
        this.keys = keys;
        this.address = address;
        this.identity = identity;
        this.standing = standing;
    }

    @Override
    public Jwt decode(String text) {
        var token = rules().decode(text);
        // What was found good a moment ago may be signed with a key that was withdrawn since.
        if (!keys.hold(String.valueOf(token.getHeaders().get("kid"))) || !standing.isGood(token)) {
            throw new BadJwtException("of an account that is not let in any more");
        }
        return token;
    }

    /** Made for the first token: only then the address is known for sure. */
    private JwtDecoder rules() {
        var made = rules;
        if (made == null) {
            made = TokenRules.decoder(keys, address.text(), identity.audience());
            rules = made;
        }
        return made;
    }
}

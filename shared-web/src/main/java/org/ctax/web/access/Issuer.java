package org.ctax.web.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Whose tokens are believed, for who has to get one. */
public final class Issuer {
    static final String OWN_CLIENT = "ctax-ui";
    static final String OWN_SCOPE = "openid profile";

    private final Identity identity;
    private final ObjectProvider<OwnIssuer> own;
    private final List<String> origins;

    Issuer(Identity identity, ObjectProvider<OwnIssuer> own) {
        this.identity = identity;
        this.own = own;
        this.origins = Origins.sound("ctax.identity.origins", identity.origins());
    }

    /** As tokens name it; null where none is known. */
    public @Nullable String name() {
        var here = own.getIfAvailable();
        if (here != null) {
            return here.address();
        }
        var elsewhere = identity.issuer();
        return elsewhere == null || elsewhere.isBlank() ? null : elsewhere;
    }

    /** As which the web application asks it for tokens. */
    public String client() {
        return isOurs() ? OWN_CLIENT : identity.client();
    }

    /** For what the web application asks it. */
    public String scope() {
        return isOurs() ? OWN_SCOPE : identity.scope();
    }

    /** Sites that a browser may ask on its way to a token, besides that of the name. */
    public List<String> origins() {
        return isOurs() ? List.of() : origins;
    }

    /** True where this process has the accounts itself. */
    public boolean isOurs() {
        return own.getIfAvailable() != null;
    }
}

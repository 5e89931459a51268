package org.ctax.web.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Whose tokens are believed, for who has to get one. */
public final class Issuer {
    private final Identity identity;
    private final ObjectProvider<OwnIssuer> own;

    Issuer(Identity identity, ObjectProvider<OwnIssuer> own) {
        this.identity = identity;
        this.own = own;
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

    /** True where this process has the accounts itself. */
    public boolean isOurs() {
        return own.getIfAvailable() != null;
    }
}

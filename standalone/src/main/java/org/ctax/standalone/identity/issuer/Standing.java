package org.ctax.standalone.identity.issuer;

import java.util.UUID;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.clients.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Whether an account still is what its token says: one that is locked, or whose role or password was changed, is not let in
 * for the rest of its token's life.
 */
@Component
@BuiltInIssuer
class Standing {
    private final Accounts accounts;
    private final MachineClients machines;

    Standing(Accounts accounts, MachineClients machines) {
        this.accounts = accounts;
        this.machines = machines;
    }

    boolean isGood(Jwt token) {
        var id = uuid(token.getSubject());
        if (id == null || !(token.getClaims().get(OwnClaims.SINCE) instanceof Number since)) {
            return false;
        }
        if (id.equals(TokenMint.OURSELVES)) {
            return true;
        }
        return accounts.find(id)
                .map(account -> account.isActive()
                        && since.longValue() == account.validFrom().toEpochMilli())
                .or(() -> machines.withAccount(id)
                        .map(machine -> machine.active()
                                && since.longValue() == machine.validFrom().toEpochMilli()))
                .orElse(false);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package org.ctax.standalone.identity.issuer;

import java.time.Instant;
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
        var issued = token.getIssuedAt();
        if (id == null || issued == null) {
            return false;
        }
        if (id.equals(TokenMint.OURSELVES)) {
            return true;
        }
        return accounts.find(id)
                .map(account -> account.isActive() && isSince(issued, account.validFrom()))
                .or(() -> machines.withAccount(id)
                        .map(machine -> machine.active() && isSince(issued, machine.validFrom())))
                .orElse(false);
    }

    /** Tokens know only seconds. */
    private static boolean isSince(Instant issued, Instant from) {
        return issued.getEpochSecond() >= from.getEpochSecond();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package org.ctax.command.claim;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.ctax.command.desk.DerivedId;
import org.ctax.events.claim.CodeClaimed;
import org.ctax.events.claim.CodeReleased;

final class StoredClaims implements Claims, ClaimRelease {
    private final Repository<CodeClaim> claims;

    StoredClaims(Repository<CodeClaim> claims) {
        this.claims = claims;
    }

    @Override
    public void claim(String scope, String field, String code, UUID holder) {
        var id = idOf(scope, code);
        ofClaim(id, claim -> claim.claim(new CodeClaimed(id, scope, code, holder), field));
    }

    @Override
    public void release(String scope, String code, UUID holder) {
        var id = idOf(scope, code);
        ofClaim(id, claim -> claim.release(new CodeReleased(id, scope, code, holder)));
    }

    private void ofClaim(UUID id, Consumer<CodeClaim> asked) {
        try {
            claims.loadOrCreate(id.toString(), CodeClaim::new).execute(asked);
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID idOf(String scope, String code) {
        return DerivedId.of(scope, code.toUpperCase(Locale.ROOT));
    }
}

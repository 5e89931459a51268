package org.ctax.command.claim;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.ctax.command.desk.DerivedId;
import org.ctax.events.claim.CodeClaimed;

final class StoredClaims implements Claims {
    private final Repository<CodeClaim> claims;

    StoredClaims(Repository<CodeClaim> claims) {
        this.claims = claims;
    }

    @Override
    public void claim(String scope, String field, String code, UUID holder) {
        var id = DerivedId.of(scope, code.toUpperCase(Locale.ROOT));
        try {
            claims.loadOrCreate(id.toString(), CodeClaim::new)
                    .execute(claim -> claim.claim(new CodeClaimed(id, scope, code, holder), field));
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

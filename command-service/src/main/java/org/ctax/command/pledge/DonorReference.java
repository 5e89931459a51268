package org.ctax.command.pledge;

import java.util.UUID;
import org.ctax.command.claim.ClaimRelease;
import org.ctax.command.claim.Claims;
import org.jspecify.annotations.Nullable;

/** A donor does not give one reference to two pledges. */
record DonorReference(@Nullable UUID donor, @Nullable String reference, UUID pledge) {

    void claim(Claims claims) {
        if (donor != null && reference != null) {
            claims.claim(scope(donor), "reference", reference, pledge);
        }
    }

    /** A pledge that never was does not keep the reference of the one that is entered in its stead. */
    void release(ClaimRelease claims) {
        if (donor != null && reference != null) {
            claims.release(scope(donor), reference, pledge);
        }
    }

    private static String scope(UUID donor) {
        return "pledge-reference-of:" + donor;
    }
}

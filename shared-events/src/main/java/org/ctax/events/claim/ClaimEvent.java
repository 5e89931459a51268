package org.ctax.events.claim;

import java.util.UUID;

/** What happens to a value that only one record may hold. */
public sealed interface ClaimEvent permits CodeClaimed, CodeReleased {
    UUID claimId();
}

package org.ctax.events.claim;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * A record holds a code no longer, because the record as a whole was a mistake; another may.
 *
 * @param claimId as in {@link CodeClaimed}
 * @param scope within which the code is unique
 * @param code the code as it was written
 * @param holder the record that held it
 */
@EventName("claim.code-released")
@Revision("1")
public record CodeReleased(UUID claimId, String scope, String code, UUID holder) implements ClaimEvent {}

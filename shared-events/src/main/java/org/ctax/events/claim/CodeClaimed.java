package org.ctax.events.claim;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * A record holds a code from now on, and no other of its scope may.
 *
 * @param claimId derived from scope and code, so that two claims on the same meet
 * @param scope within which the code is unique, such as {@code participant-code}
 * @param code the code as it was written
 * @param holder the record that holds it
 */
@EventName("claim.code-claimed")
@Revision("1")
public record CodeClaimed(UUID claimId, String scope, String code, UUID holder) implements ClaimEvent {}

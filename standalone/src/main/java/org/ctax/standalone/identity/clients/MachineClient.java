package org.ctax.standalone.identity.clients;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ctax.web.access.Role;

/**
 * A system that signs in by itself.
 *
 * @param id by which it signs in
 * @param account what it is called in events, for good
 * @param secret digest of its secret
 * @param validFrom tokens from before that are no longer good
 */
public record MachineClient(
        String id,
        UUID account,
        String displayName,
        String secret,
        Role role,
        Set<UUID> participants,
        boolean active,
        boolean demonstration,
        Instant created,
        Instant validFrom) {}

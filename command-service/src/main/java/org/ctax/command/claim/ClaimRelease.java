package org.ctax.command.claim;

import java.util.UUID;

/** Gives up what a record held, once it turns out that the record never should have been. */
@FunctionalInterface
public interface ClaimRelease {

    /** The code is free again together with everything else that the command does; of what another holds, nothing happens. */
    void release(String scope, String code, UUID holder);
}

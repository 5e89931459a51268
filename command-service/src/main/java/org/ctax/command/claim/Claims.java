package org.ctax.command.claim;

import java.util.UUID;
import org.ctax.web.Refusal;

/** Codes and references that only one record may hold; asked by the record that wants one, in its own unit of work. */
@FunctionalInterface
public interface Claims {

    /**
     * Holds the code for the record together with everything else that its command does, or refuses with
     * {@code CODE_TAKEN}. Codes that differ only in case are the same.
     *
     * @param scope within which the code is unique
     * @param field the field of the request that says it
     */
    void claim(String scope, String field, String code, UUID holder);

    static Refusal taken(String field, String code) {
        return Refusal.conflict("CODE_TAKEN", field, code + " is taken already");
    }
}

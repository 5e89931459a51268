package org.ctax.command.pledge;

import java.util.Set;
import java.util.UUID;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.reference.Pillar;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a need or activity for which money is asked.
 *
 * @param countries all of them; none where they are not stated
 * @param theme its theme, and the pillar of that
 * @param appeal the one appeal to which all of it belongs
 */
record Target(
        AllocationTarget id,
        Set<String> countries,
        @Nullable String theme,
        @Nullable Pillar pillar,
        @Nullable UUID appeal) {

    /** As it is called in a request. */
    String field() {
        return id.kind() == AllocationTarget.Kind.NEED ? "need" : "activity";
    }
}

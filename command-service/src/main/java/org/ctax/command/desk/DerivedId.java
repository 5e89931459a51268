package org.ctax.command.desk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they name, so that two who speak of the same meet at one record. */
public final class DerivedId {
    private DerivedId() {}

    /** The id of what has this name in this scope, such as {@code theme} and {@code FTS-5249}. */
    public static UUID of(String scope, String name) {
        return UUID.nameUUIDFromBytes((scope + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}

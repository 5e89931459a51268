package org.ctax.standalone.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from the keys of the files: the same at every start, so that nothing is recorded twice. */
final class Ids {
    private Ids() {}

    static UUID participant(String code) {
        return of("participant", code);
    }

    static UUID appeal(String code) {
        return of("appeal", code);
    }

    static UUID need(String key) {
        return of("need", key);
    }

    static UUID activity(String key) {
        return of("activity", key);
    }

    static UUID pledge(String key) {
        return of("pledge", key);
    }

    /** An entry in a record, such as a commitment. */
    static UUID entry(String key) {
        return of("entry", key);
    }

    private static UUID of(String kind, String key) {
        return UUID.nameUUIDFromBytes(("demonstration:" + kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}

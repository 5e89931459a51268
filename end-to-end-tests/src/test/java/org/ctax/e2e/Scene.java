package org.ctax.e2e;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Records that all clerks know, and some of which they change at the same time. */
final class Scene {
    static final String DONOR = id("donor");
    static final String AGENCY = id("agency");
    static final String NEED = id("need");
    static final String TURNING_NEED = id("a need that is closed and reopened");
    static final String PLEDGE = id("pledge");
    static final String ACTIVITY = id("activity");

    private Scene() {}

    static List<Entry> entries() {
        return List.of(
                donor(),
                participant(AGENCY, "TASK_FORCE"),
                Entry.ofRecord("needs", NEED, NeedLife.identified(Pen.usd(5_000))),
                Entry.ofRecord("needs", TURNING_NEED, NeedLife.identified(Pen.usd(5_000))),
                Entry.ofRecord("activities", ACTIVITY, "\"state\":\"PLANNED\"," + ActivityLife.plan(NEED)),
                PledgeLife.recorded(PLEDGE, Pen.usd(500)));
    }

    static Entry donor() {
        return participant(DONOR, "DONOR");
    }

    private static Entry participant(String id, String kind) {
        return Entry.ofRecord(
                        "participants", id, "\"code\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\"".formatted(kind, id, kind))
                .shownAs(Entry.Trace.NAME);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

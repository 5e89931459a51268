package org.ctax.e2e;

import java.util.List;

/** What is no money: organizations under their names, and the table of rates. And money that is only handed on. */
final class RegisterLife {
    private RegisterLife() {}

    static List<Entry> participant(Pen pen) {
        var id = pen.id();
        return List.of(registered(id, id), named(pen, id), named(pen, id));
    }

    static Entry registered(String id, String code) {
        return Entry.ofRecord(
                        "participants",
                        id,
                        "\"code\":\"%s\",\"name\":\"Agency %s\",\"kind\":\"PROVIDER\"".formatted(code, id))
                .shownAs(Entry.Trace.NAME);
    }

    private static Entry named(Pen pen, String participant) {
        var id = pen.id();
        var fields = "\"name\":\"Agency %s\",\"from\":\"%s\"".formatted(id, pen.day());
        return Entry.in("participants", participant, "names", id, fields).shownAs(Entry.Trace.NAME);
    }

    static List<Entry> rate(Pen pen) {
        return List.of(Entry.ofRate(pen.id(), pen.day() + "," + pen.oneOf(List.of("CHF", "SEK")) + ",USD,1.1"));
    }

    static List<Entry> transfer(Pen pen) {
        var id = pen.id();
        return List.of(
                Entry.ofRecord(
                        "transfers",
                        id,
                        "\"transferor\":\"%s\",\"from\":{\"countries\":[{\"country\":\"AFG\"}]},"
                                        .formatted(Scene.AGENCY)
                                + "\"to\":{\"countries\":[{\"country\":\"JOR\"}]},\"stage\":\"RECEIVED\","
                                + PledgeLife.amount(pen.dollars(1, 900)) + Pen.ON),
                Entry.in("transfers", id, "corrections", pen.id(), "\"reason\":\"Another country\""));
    }
}

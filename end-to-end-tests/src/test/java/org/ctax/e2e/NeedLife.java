package org.ctax.e2e;

import java.util.List;

/** A need from the visit that found it to its end. */
final class NeedLife {
    private NeedLife() {}

    static String identified(String required) {
        return "\"country\":\"AFG\",\"theme\":\"CT-03\",\"title\":\"A law\",\"required\":" + required + "," + Pen.ON;
    }

    static Entry identified(Pen pen, String id) {
        return Entry.ofRecord("needs", id, identified(pen.dollars(1_000, 9_000)));
    }

    static List<Entry> of(Pen pen) {
        var need = pen.id();
        return List.of(
                identified(pen, need),
                revised(pen, need),
                in(need, "original-requirements", pen, "\"original\":" + pen.dollars(1, 900) + "," + why()),
                in(need, "closings", pen, "\"outcome\":\"MET\"," + why()),
                in(need, "reopenings", pen, why()),
                revised(pen, need),
                in(need, "closings", pen, "\"outcome\":\"" + pen.oneOf(List.of("MET", "WITHDRAWN")) + "\"," + why()));
    }

    static Entry revised(Pen pen, String need) {
        return in(need, "requirements", pen, "\"required\":" + pen.dollars(1_000, 9_000) + "," + why());
    }

    static Entry in(String need, String entries, Pen pen, String fields) {
        return Entry.in("needs", need, entries, pen.id(), fields);
    }

    static String why() {
        return "\"reason\":\"A second visit\"," + Pen.ON;
    }
}

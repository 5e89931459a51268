package org.ctax.e2e;

import java.util.List;

/** An activity from its first mention to its end. */
final class ActivityLife {
    private ActivityLife() {}

    static String plan(String need) {
        return "\"title\":\"A workshop\",\"kind\":\"NATIONAL_WORKSHOP\",\"theme\":\"CT-03\","
                + "\"countries\":[{\"country\":\"AFG\"}],\"lead\":\"%s\",\"needs\":[{\"need\":\"%s\",\"share\":\"100\"}],%s"
                        .formatted(Scene.AGENCY, need, Pen.ON);
    }

    static List<Entry> of(Pen pen) {
        return pen.perhaps() ? completed(pen) : cancelled(pen);
    }

    private static List<Entry> completed(Pen pen) {
        var activity = pen.id();
        return List.of(
                entered(activity, "REQUESTED"),
                planned(pen, activity),
                in(activity, "starts", pen, Pen.ON),
                in(activity, "completions", pen, "\"officialsTrained\":25,\"documents\":[\"A draft law\"]," + Pen.ON));
    }

    private static List<Entry> cancelled(Pen pen) {
        var activity = pen.id();
        return List.of(
                entered(activity, "PLANNED"),
                postponed(pen, activity),
                in(activity, "cancellations", pen, "\"reason\":\"No visas\"," + Pen.ON));
    }

    private static Entry entered(String activity, String state) {
        return Entry.ofRecord("activities", activity, "\"state\":\"" + state + "\"," + plan(Scene.NEED));
    }

    static Entry planned(Pen pen, String activity) {
        return in(activity, "plans", pen, plan(Scene.NEED));
    }

    static Entry postponed(Pen pen, String activity) {
        return in(activity, "postponements", pen, "\"newStart\":\"2031-01-01\",\"reason\":\"Elections\"," + Pen.ON);
    }

    static Entry in(String activity, String entries, Pen pen, String fields) {
        return Entry.in("activities", activity, entries, pen.id(), fields);
    }
}

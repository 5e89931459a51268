package org.ctax.e2e;

import java.util.List;

/** A pledge through every kind of entry that its books can hold. */
final class PledgeLife {
    private PledgeLife() {}

    static List<Entry> of(Pen pen) {
        var need = pen.id();
        var other = pen.id();
        var pledge = pen.id();
        var agreement = pen.id();
        var payment = pen.id();
        var mistake = pen.id();
        var allocation = pen.id();
        return List.of(
                NeedLife.identified(pen, need),
                NeedLife.identified(pen, other),
                recorded(pledge, pen.dollars(1_000, 2_000)),
                in(pledge, "increases", pen, amount(pen.dollars(100, 500)) + why()),
                in(pledge, "cuts", pen, amount(pen.dollars(1, 90)) + why()),
                in(pledge, "instalments", pen, instalments(pen.dollars(1, 900))),
                in(pledge, "commitments", agreement, amount(Pen.usd(600)) + "\"reference\":\"A treaty\"," + Pen.ON),
                in(pledge, "contributions", payment, amount(Pen.usd(200)) + Pen.ON),
                in(pledge, "contributions", mistake, euros()),
                in(
                        pledge,
                        "allocations",
                        allocation,
                        "\"need\":\"%s\",\"source\":\"%s\",".formatted(need, agreement)
                                + amount(Pen.usd(300))
                                + Pen.ON),
                allocated(pen, pledge, "need", Scene.NEED, pen.dollars(1, 50)),
                allocated(pen, pledge, "activity", Scene.ACTIVITY, pen.dollars(1, 50)),
                in(pledge, "releases", pen, of(allocation) + amount(pen.dollars(1, 100)) + why()),
                in(
                        pledge,
                        "reassignments",
                        pen,
                        of(allocation) + "\"need\":\"" + other + "\"," + amount(pen.dollars(1, 100)) + why()),
                in(
                        pledge,
                        "refunds",
                        pen,
                        "\"contribution\":\"" + payment + "\"," + amount(pen.dollars(1, 99)) + why()),
                in(pledge, "corrections", pen, "\"corrects\":\"" + mistake + "\",\"reason\":\"Entered twice\""),
                in(
                        pledge,
                        "reclassifications",
                        pen,
                        "\"earmark\":{\"grade\":\"EARMARKED\",\"countries\":[{\"country\":\"AFG\"}]}," + why()),
                in(pledge, pen.oneOf(List.of("withdrawals", "lapses")), pen, why()));
    }

    static Entry recorded(String pledge, String amount) {
        return Entry.ofRecord("pledges", pledge, promise(amount, pledge));
    }

    /** Recorded and received in one message, and taken back in one: each makes several events, or none. */
    static List<Entry> takenBack(Pen pen) {
        var pledge = pen.id();
        return List.of(
                Entry.ofRecord(
                                "pledges",
                                pledge,
                                "\"fulfilled\":\"RECEIVED\"," + promise(pen.dollars(100, 900), pledge))
                        .making(2),
                in(pledge, "increases", pen, amount(pen.dollars(1, 9)) + why()),
                allocated(pen, pledge, "need", Scene.NEED, pen.dollars(1, 50)),
                in(pledge, "corrections", pen, "\"corrects\":\"" + pledge + "\",\"reason\":\"Another donor\"")
                        .making(4));
    }

    private static String promise(String amount, String reference) {
        return "\"donor\":\"%s\",\"reference\":\"%s\",\"amount\":%s,%s"
                .formatted(Scene.DONOR, reference, amount, Pen.ON);
    }

    static Entry allocated(Pen pen, String pledge, String kind, String target, String amount) {
        return in(pledge, "allocations", pen, "\"" + kind + "\":\"" + target + "\"," + amount(amount) + Pen.ON);
    }

    static Entry in(String pledge, String entries, Pen pen, String fields) {
        return in(pledge, entries, pen.id(), fields);
    }

    private static Entry in(String pledge, String entries, String id, String fields) {
        return Entry.in("pledges", pledge, entries, id, fields);
    }

    static String amount(String amount) {
        return "\"amount\":" + amount + ",";
    }

    private static String of(String allocation) {
        return "\"allocation\":\"" + allocation + "\",";
    }

    private static String instalments(String amount) {
        return "\"instalments\":[{\"due\":\"2030-01-31\",\"amount\":" + amount + "}]," + Pen.ON;
    }

    private static String euros() {
        return "\"amount\":{\"amount\":\"100.00\",\"currency\":\"EUR\"},\"rate\":{\"from\":\"EUR\",\"to\":\"USD\","
                + "\"rate\":\"1.25\",\"source\":\"A bank\",\"date\":\"2020-02-01\"}," + Pen.ON;
    }

    private static String why() {
        return "\"reason\":\"A letter\"," + Pen.ON;
    }
}

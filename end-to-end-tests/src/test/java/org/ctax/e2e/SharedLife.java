package org.ctax.e2e;

import java.util.List;

/** Entries in records that other clerks change at the same moment: some will be refused, and that is well. */
final class SharedLife {
    private SharedLife() {}

    static List<Entry> of(Pen pen) {
        var choices = List.of(
                PledgeLife.allocated(pen, Scene.PLEDGE, "need", Scene.NEED, Pen.usd(1)),
                PledgeLife.allocated(pen, Scene.PLEDGE, "need", Scene.TURNING_NEED, Pen.usd(1)),
                PledgeLife.in(Scene.PLEDGE, "commitments", pen, PledgeLife.amount(Pen.usd(1)) + Pen.ON),
                PledgeLife.in(Scene.PLEDGE, "contributions", pen, PledgeLife.amount(Pen.usd(1)) + Pen.ON),
                PledgeLife.in(
                        Scene.PLEDGE, "refunds", pen, PledgeLife.amount(Pen.usd(1)) + "\"reason\":\"r\"," + Pen.ON),
                NeedLife.revised(pen, Scene.NEED),
                NeedLife.in(Scene.TURNING_NEED, "closings", pen, "\"outcome\":\"MET\"," + NeedLife.why()),
                NeedLife.in(Scene.TURNING_NEED, "reopenings", pen, NeedLife.why()),
                ActivityLife.planned(pen, Scene.ACTIVITY),
                ActivityLife.postponed(pen, Scene.ACTIVITY),
                ActivityLife.in(Scene.ACTIVITY, "starts", pen, Pen.ON));
        return List.of(
                pen.oneOf(choices.subList(0, 5)).whereOthersWrite(),
                pen.oneOf(choices.subList(5, choices.size())).whereOthersWrite());
    }
}

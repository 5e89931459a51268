package org.ctax.command.pledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.money.MonetaryAmount;
import org.ctax.command.desk.Limits;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.Instalment;
import org.ctax.web.Refusal;

/** When a pledge is to be paid: in the order of the days, and never more than is pledged. */
final class Schedule {
    private static final String FIELD = "instalments";

    private Schedule() {}

    static List<Instalment> inOrder(List<Instalment> instalments) {
        var sound = new ArrayList<Instalment>();
        for (var instalment : Limits.list(FIELD, instalments)) {
            var field = FIELD + "[" + sound.size() + "]";
            sound.add(new Instalment(
                    Limits.day(field + ".due", instalment.due()),
                    Limits.amount(field + ".amount", instalment.amount())));
        }
        sound.sort(Comparator.comparing(Instalment::due));
        return List.copyOf(sound);
    }

    static void mustFit(List<Instalment> instalments, MonetaryAmount pledged) {
        var sum = Amounts.zero(pledged.getCurrency());
        for (var instalment : instalments) {
            Currencies.mustBeSame(pledged.getCurrency(), instalment.amount(), FIELD);
            sum = sum.add(instalment.amount());
        }
        if (sum.isGreaterThan(pledged)) {
            throw Refusal.conflict("INSTALMENTS_EXCEED_PLEDGE", FIELD, "The instalments sum to more than is pledged");
        }
    }
}

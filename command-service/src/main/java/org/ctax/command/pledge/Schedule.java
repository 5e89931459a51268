package org.ctax.command.pledge;

import java.util.Comparator;
import java.util.List;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.Instalment;

/** When a pledge is to be paid: in the order of the days, and never more than is pledged. */
final class Schedule {
    private Schedule() {}

    static List<Instalment> inOrder(List<Instalment> instalments) {
        return instalments.stream()
                .sorted(Comparator.comparing(Instalment::due))
                .toList();
    }

    static void mustFit(List<Instalment> instalments, MonetaryAmount pledged) {
        var sum = Amounts.zero(pledged.getCurrency());
        for (var instalment : instalments) {
            Money.mustBePositive(instalment.amount(), "instalments");
            Money.mustBeIn(pledged.getCurrency(), instalment.amount(), "instalments");
            sum = sum.add(instalment.amount());
        }
        if (sum.isGreaterThan(pledged)) {
            throw Refusal.conflict(
                    "INSTALMENTS_EXCEED_PLEDGE", "instalments", "The instalments sum to more than is pledged");
        }
    }
}

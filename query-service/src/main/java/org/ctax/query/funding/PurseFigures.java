package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.PledgeRecorded;

/**
 * What a purse holds, in its own currency.
 *
 * @param unallocated pledged and not allocated
 * @param allocations those that still hold something, oldest first
 */
public record PurseFigures(
        Earmark earmark,
        List<Instalment> instalments,
        MonetaryAmount pledged,
        MonetaryAmount committed,
        MonetaryAmount received,
        MonetaryAmount outstanding,
        MonetaryAmount unallocated,
        List<Standing> allocations) {
    /**
     * What is left of an allocation.
     *
     * @param received how much of it is paid
     */
    public record Standing(UUID id, AllocationTarget target, MonetaryAmount amount, MonetaryAmount received) {}

    static PurseFigures of(PledgeRecorded recording, List<Object> counted, Book book) {
        var purse = Purse.of(recording, counted, book);
        var currency = Amounts.codeOf(recording.amount());
        var pledged = purse.pledged.total();
        var committed = purse.committed.total();
        return new PurseFigures(
                purse.earmark(),
                purse.instalments(),
                Amounts.of(pledged, currency),
                Amounts.of(committed, currency),
                Amounts.of(purse.received.total(), currency),
                Amounts.of(pledged.subtract(committed), currency),
                Amounts.of(purse.unallocated(), currency),
                standing(purse, currency));
    }

    private static List<Standing> standing(Purse purse, String currency) {
        var unspent = purse.received.copy();
        return purse.standing().stream()
                .map(standing -> {
                    var amount = standing.getValue().amount();
                    var paid = unspent.takeOldest(amount).stream()
                            .map(Layer::own)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    return new Standing(
                            standing.getKey(),
                            standing.getValue().target(),
                            Amounts.of(amount, currency),
                            Amounts.of(paid, currency));
                })
                .toList();
    }
}

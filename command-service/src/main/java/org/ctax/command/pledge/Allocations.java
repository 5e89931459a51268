package org.ctax.command.pledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.Release;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** The allocations of a purse, oldest first. One that is used up keeps its place: a correction may give it something back. */
record Allocations(PSortedMap<Integer, Allocation> byNumber, PMap<UUID, Integer> numbers, MonetaryAmount total) {

    static Allocations none(CurrencyUnit currency) {
        return new Allocations(TreePMap.empty(), HashTreePMap.empty(), Amounts.zero(currency));
    }

    Optional<Allocation> find(UUID id) {
        return Optional.ofNullable(numbers.get(id)).map(byNumber::get);
    }

    Stream<Allocation> oldestFirst() {
        return byNumber.values().stream();
    }

    /** What must be released for the rest to fit: of the newest first. */
    List<Release> beyond(MonetaryAmount limit) {
        var releases = new ArrayList<Release>();
        var excess = total.subtract(limit);
        for (var newest : byNumber.descendingMap().values()) {
            if (!excess.isPositive()) {
                break;
            }
            if (newest.amount().isPositive()) {
                var loss = newest.amount().isLessThan(excess) ? newest.amount() : excess;
                releases.add(new Release(newest.id(), loss));
                excess = excess.subtract(loss);
            }
        }
        return releases;
    }

    Allocations plus(Allocation allocation) {
        return new Allocations(
                byNumber.plus(allocation.number(), allocation),
                numbers.plus(allocation.id(), allocation.number()),
                total.add(allocation.amount()));
    }

    /** With each of these changed by so much. What changed an allocation that never was is void with it. */
    Allocations changedBy(Map<UUID, MonetaryAmount> changes) {
        var changed = this;
        for (var change : changes.entrySet()) {
            var before = changed.find(change.getKey());
            if (before.isPresent()) {
                changed = changed.without(change.getKey()).plus(before.get().plus(change.getValue()));
            }
        }
        return changed;
    }

    /** As if this one had never been. */
    Allocations without(UUID id) {
        return find(id).map(gone -> new Allocations(
                        byNumber.minus(gone.number()), numbers.minus(id), total.subtract(gone.amount())))
                .orElse(this);
    }
}

package org.ctax.command.pledge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.ctax.events.pledge.Release;

/**
 * What an entry changes in a purse. Its correction takes exactly this back.
 *
 * @param stages by how much each stage rises or sinks
 * @param allocations by how much allocations made before it rise or sink
 */
record Change(Stages stages, Map<UUID, MonetaryAmount> allocations) {

    static Change none(CurrencyUnit currency) {
        return of(Stages.none(currency));
    }

    static Change of(Stages stages) {
        return new Change(stages, Map.of());
    }

    static Change of(Stages stages, List<Release> released) {
        return new Change(
                stages,
                released.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Release::allocation, release -> release.amount().negate())));
    }

    Change negated() {
        return new Change(
                stages.negated(),
                allocations.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, change -> change.getValue().negate())));
    }
}

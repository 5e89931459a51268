package org.ctax.command.pledge;

import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.pledge.AllocationTarget;
import org.jspecify.annotations.Nullable;

/**
 * What of a purse is for one need or activity.
 *
 * @param number its place in the order of entries
 * @param amount what is left of it, perhaps nothing
 * @param source the commitment or contribution that it names
 */
record Allocation(
        int number,
        UUID id,
        AllocationTarget target,
        MonetaryAmount amount,
        @Nullable UUID source) {

    Allocation plus(MonetaryAmount change) {
        return new Allocation(number, id, target, amount.add(change), source);
    }
}

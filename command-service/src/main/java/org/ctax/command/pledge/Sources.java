package org.ctax.command.pledge;

import java.util.Optional;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;

/** What is left of a single commitment or contribution, where a refund or an allocation names one. */
record Sources(Purse purse) {

    /** What a contribution brought, less what of it was paid back. */
    Optional<MonetaryAmount> keptOf(UUID contribution) {
        var refunded = purse.books()
                .standing(ContributionRefunded.class)
                .filter(refund -> contribution.equals(refund.contribution()))
                .map(ContributionRefunded::amount);
        return purse.books()
                .standing(ContributionReceived.class)
                .filter(received -> received.entryId().equals(contribution))
                .findFirst()
                .map(received -> refunded.reduce(received.credited(), MonetaryAmount::subtract));
    }

    /** What a commitment or contribution comes to, less what was paid back and what is allocated of it. */
    Optional<MonetaryAmount> unallocatedOf(UUID source) {
        var allocated = purse.allocations()
                .oldestFirst()
                .filter(allocation -> source.equals(allocation.source()))
                .map(Allocation::amount);
        return committedBy(source)
                .or(() -> keptOf(source))
                .map(amount -> allocated.reduce(amount, MonetaryAmount::subtract));
    }

    private Optional<MonetaryAmount> committedBy(UUID commitment) {
        return purse.books()
                .standing(CommitmentMade.class)
                .filter(made -> made.entryId().equals(commitment))
                .findFirst()
                .map(CommitmentMade::amount);
    }
}

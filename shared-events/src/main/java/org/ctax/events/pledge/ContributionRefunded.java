package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Money went back to the donor. It leaves the purse: all three stages sink by it.
 *
 * @param pledgeId the pledge
 * @param entryId id of this refund, made by the client
 * @param contribution the entry that is paid back, where one is named
 * @param amount how much, in the currency of the pledge
 * @param reason why
 * @param released the allocations that it leaves without money, newest first, and how much each loses
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.contribution-refunded")
@Revision("1")
public record ContributionRefunded(
        UUID pledgeId,
        UUID entryId,
        @Nullable UUID contribution,
        MonetaryAmount amount,
        String reason,
        List<Release> released,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {
    /** Canonical form: {@code null} releases are none. */
    public ContributionRefunded {
        released = released == null ? List.of() : List.copyOf(released);
    }
}

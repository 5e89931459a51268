package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * A donor took back what was not committed of its promise.
 *
 * @param pledgeId the pledge
 * @param entryId id of this withdrawal, made by the client
 * @param amount what was outstanding, and is promised no more
 * @param reason why
 * @param released the allocations that it leaves without money, newest first, and how much each loses
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.withdrawn")
@Revision("1")
public record PledgeWithdrawn(
        UUID pledgeId,
        UUID entryId,
        MonetaryAmount amount,
        String reason,
        List<Release> released,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {
    /** Canonical form: {@code null} releases are none. */
    public PledgeWithdrawn {
        released = released == null ? List.of() : List.copyOf(released);
    }
}

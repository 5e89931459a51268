package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * A donor promised less, of what was not committed yet.
 *
 * @param pledgeId the pledge
 * @param entryId id of this cut, made by the client
 * @param amount how much less
 * @param reason why
 * @param released the allocations that it leaves without money, newest first, and how much each loses
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.cut")
@Revision("1")
public record PledgeCut(
        UUID pledgeId,
        UUID entryId,
        MonetaryAmount amount,
        String reason,
        List<Release> released,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {
    /** Canonical form: {@code null} releases are none. */
    public PledgeCut {
        released = released == null ? List.of() : List.copyOf(released);
    }
}

package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * An entry was a mistake, and is reversed. The correction of a recording reverses the whole purse.
 *
 * @param pledgeId the pledge
 * @param entryId id of this correction, made by the client
 * @param corrects the entry that is reversed
 * @param reason why
 * @param released the allocations that it leaves without money, newest first, and how much each loses
 * @param valueDate that of the entry that is reversed
 * @param visibility who may know of it
 */
@EventName("pledge.entry-corrected")
@Revision("1")
public record EntryCorrected(
        UUID pledgeId,
        UUID entryId,
        UUID corrects,
        String reason,
        List<Release> released,
        LocalDate valueDate,
        Visibility visibility)
        implements PledgeEvent {
    /** Canonical form: {@code null} releases are none. */
    public EntryCorrected {
        released = released == null ? List.of() : List.copyOf(released);
    }
}

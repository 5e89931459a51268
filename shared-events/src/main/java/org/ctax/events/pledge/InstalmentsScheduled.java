package org.ctax.events.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * It was agreed when a pledge is to be paid; this schedule replaces the one before.
 *
 * @param pledgeId the pledge
 * @param entryId id of this schedule, made by the client
 * @param instalments all of them, in the order of their dates; they sum to at most what is pledged
 * @param valueDate the day on which it happened
 * @param visibility who may know of it
 */
@EventName("pledge.instalments-scheduled")
@Revision("1")
public record InstalmentsScheduled(
        UUID pledgeId, UUID entryId, List<Instalment> instalments, LocalDate valueDate, Visibility visibility)
        implements PledgeEvent {
    /** Canonical form: {@code null} instalments are none. */
    public InstalmentsScheduled {
        instalments = instalments == null ? List.of() : List.copyOf(instalments);
    }
}

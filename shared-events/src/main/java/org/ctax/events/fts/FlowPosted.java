package org.ctax.events.fts;

import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.jspecify.annotations.Nullable;

/**
 * A flow stands in the books of the exchange, in this manner from now on.
 *
 * @param reportsId the reports on this flow
 * @param manner as what
 * @param record the pledge or the transfer
 * @param entries the entries of the pledge that are this flow's; empty of a transfer
 * @param allocation the one among them that allocates it to a need
 */
@EventName("fts.flow-posted")
@Revision("1")
public record FlowPosted(
        UUID reportsId,
        Manner manner,
        UUID record,
        List<UUID> entries,
        @Nullable UUID allocation) implements FtsEvent {
    /** Takes a copy; {@code null} entries are none. */
    public FlowPosted {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /** As what a flow can stand in the books. */
    public enum Manner {
        /** New money: a pledge of its own. */
        PURSE,
        /** Money that was counted before: a transfer. */
        TRANSFER,
        /** Money given no longer, taken from the pledge that another flow is. */
        TAKEN_FROM_PURSE,
        /** Money given no longer, of no pledge that is known: a transfer to nowhere. */
        RETURN
    }
}

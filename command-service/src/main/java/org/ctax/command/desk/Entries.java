package org.ctax.command.desk;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds so far, by the ids that clients gave: the same entry sent twice is done once, and another one
 * under the same id is refused. A record keeps in it the event of each entry, and asks it first of all.
 *
 * @param <E> the family of events of the record
 */
public final class Entries<E> {
    private final Map<UUID, E> made = new LinkedHashMap<>();

    /** Called when an event is sourced. */
    public void keep(UUID id, E event) {
        made.put(id, event);
    }

    /**
     * True where this very entry is there already, so that nothing is left to do. Where it is new, the version that the
     * caller demands of the record is checked.
     */
    public boolean hold(UUID id, E event) {
        var before = made.get(id);
        if (before == null) {
            Precondition.hold();
            return false;
        }
        if (before.equals(event)) {
            return true;
        }
        throw taken();
    }

    /** {@link #hold} where the event has derived parts: the caller compares what was sent. */
    public @Nullable E find(UUID id) {
        var before = made.get(id);
        if (before == null) {
            Precondition.hold();
        }
        return before;
    }

    public boolean isEmpty() {
        return made.isEmpty();
    }

    /** All of them, in the order in which they were made. */
    public Collection<E> all() {
        return Collections.unmodifiableCollection(made.values());
    }

    public static Refusal taken() {
        return Refusal.conflict("ID_TAKEN", "id", "The id is that of an entry with other content");
    }
}

package org.ctax.command.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Holding}, as it is and as it was when each entry was made: an entry that is sent again is held against what it
 * was held against the first time.
 */
public final class Holdings {
    private Holding now = Holding.of(Visibility.PUBLIC);
    private final Map<UUID, Holding> then = new HashMap<>();

    public Holding now() {
        return now;
    }

    /** As it was for an entry; as it is for one that is new. */
    public Holding of(UUID entry) {
        return then.getOrDefault(entry, now);
    }

    /** Called when an event is sourced with which the record begins. */
    public void begin(Visibility visibility, @Nullable UUID... owners) {
        now = Holding.of(visibility, owners);
    }

    /** Called when an entry is sourced. */
    public void keep(UUID entry) {
        then.put(entry, now);
    }

    /** Called when it is sourced that others may know of the record. */
    public void change(UUID entry, Visibility visibility) {
        keep(entry);
        now = now.seenBy(visibility);
    }

    /** Called when it is sourced that the record is another's. */
    public void handOver(UUID owner) {
        now = new Holding(now.visibility(), Set.of(owner));
    }
}

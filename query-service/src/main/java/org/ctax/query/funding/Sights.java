package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of records of which not everything is public, as whoever reads has it in memory. It asks for what was
 * written since it last did.
 */
final class Sights {
    private final SightPages pages;
    private volatile Map<Ref, RecordSight> known = new ConcurrentHashMap<>();
    private volatile long version;
    private volatile @Nullable Snapshot snapshot;
    private long through = -1;
    private boolean doubtful;

    private record Snapshot(long version, Map<Ref, RecordSight> sights) {}

    Sights(MongoDatabase database) {
        this.pages = new SightPages(database);
    }

    /** Absent where everything of it is public. */
    @Nullable
    RecordSight of(Ref ref) {
        return known.get(ref);
    }

    /** All of them as they are now. */
    Map<Ref, RecordSight> snapshot() {
        var now = version;
        var copy = snapshot;
        if (copy == null || copy.version != now) {
            copy = new Snapshot(now, Map.copyOf(known));
            snapshot = copy;
        }
        return copy.sights;
    }

    /** Another number whenever something has changed. */
    long version() {
        return version;
    }

    /**
     * Reads what has been written since it last did. While the views are built anew, all that was known stays in force, that
     * of later positions among it: what was restricted must not be public meanwhile.
     *
     * @param position up to which the views hold everything
     * @param head of the log
     */
    synchronized Sights through(long position, LongSupplier head) {
        if (position == through && !doubtful) {
            return this;
        }
        doubtful |= position < through;
        if (through < 0 || doubtful) {
            var last = head.getAsLong();
            if (doubtful && position >= last) {
                // Built anew: what is there now is all that holds.
                known = new ConcurrentHashMap<>();
                version++;
                through = -1;
                doubtful = false;
            }
            take(0, Math.max(position, last));
        } else {
            take(through, position);
        }
        through = position;
        return this;
    }

    private void take(long from, long to) {
        pages.read(from, to).forEach(this::learn);
    }

    private void learn(RecordSight sight) {
        var before = known.get(sight.ref());
        if (before == null || before.at() <= sight.at()) {
            known.put(sight.ref(), sight);
            if (!sight.isLike(before)) {
                version++;
            }
        }
    }
}

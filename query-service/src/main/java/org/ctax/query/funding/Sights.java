package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.ctax.query.funding.AccountStore.Ref;

/**
 * Who may know of records of which not everything is public, as whoever reads has it in memory. It asks for what was
 * written since it last did.
 */
final class Sights {
    private final SightPages pages;
    private Known known = new Known(0, Map.of());
    private long through = -1;
    private boolean doubtful;

    /**
     * All of them at once, as they stood together.
     *
     * @param version another number whenever something has changed
     * @param sights by record; everything of any other is public
     */
    record Known(long version, Map<Ref, RecordSight> sights) {}

    Sights(MongoDatabase database) {
        this.pages = new SightPages(database);
    }

    /**
     * What is known, with what has been written since it was last asked for. While the views are built anew, all that was
     * known stays in force, that of later positions among it: what was restricted must not be public meanwhile.
     *
     * @param position up to which the views hold everything
     * @param head of the log
     */
    synchronized Known through(long position, LongSupplier head) {
        if (position == through && !doubtful) {
            return known;
        }
        doubtful |= position < through;
        if (through < 0 || doubtful) {
            var last = head.getAsLong();
            // Built anew: what is there now is all that holds.
            var renewed = doubtful && position >= last;
            learn(renewed ? Map.of() : known.sights, 0, Math.max(position, last));
            doubtful &= !renewed;
        } else {
            learn(known.sights, through, position);
        }
        through = position;
        return known;
    }

    private void learn(Map<Ref, RecordSight> before, long from, long to) {
        var now = new HashMap<>(before);
        var changed = before != known.sights;
        for (var sight : pages.read(from, to)) {
            var last = now.get(sight.ref());
            if (last == null || last.at() <= sight.at()) {
                now.put(sight.ref(), sight);
                changed |= !sight.isLike(last);
            }
        }
        if (changed) {
            known = new Known(known.version + 1, Map.copyOf(now));
        }
    }
}

package org.ctax.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The last events that the foremost reader read, kept for those who follow close behind: however many readers keep up,
 * an event is fetched and turned into an object once. Who is further behind reads from the database for itself.
 */
final class RecentPages {

    private static final int EVENTS_KEPT = 2_048;
    private static final int PAGE = 500;

    private final Loader loader;
    private final ConcurrentSkipListMap<Long, Page> pages = new ConcurrentSkipListMap<>();
    private long end;
    private long kept;

    /** What follows a position up to and with another, upcast: an upcaster may have left events out or split them. */
    record Page(long after, long lastPosition, List<TrackedEventMessage<?>> events) {

        boolean isEnd() {
            return after == lastPosition;
        }

        /** As there are no gaps, as many positions are as many stored events. */
        private Page part(long position, int limit) {
            long last = Math.min(lastPosition, position + limit);
            if (position == after && last == lastPosition) {
                return this;
            }
            List<TrackedEventMessage<?>> part = new ArrayList<>();
            for (TrackedEventMessage<?> event : events) {
                long at = GroupCommitEngine.positionOf(event.trackingToken());
                if (at > position && at <= last) {
                    part.add(event);
                }
            }
            return new Page(position, last, part);
        }
    }

    /** Reads a page from the database. */
    interface Loader {
        Page load(long position, int limit);
    }

    RecentPages(Loader loader) {
        this.loader = loader;
    }

    Page after(long position, int limit) {
        Page known = find(position, limit);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            known = find(position, limit);
            if (known != null) {
                return known;
            }
            if (position >= end) {
                return keep(loader.load(position, PAGE)).part(position, limit);
            }
        }
        return loader.load(position, Math.min(limit, PAGE));
    }

    private @Nullable Page find(long position, int limit) {
        Map.Entry<Long, Page> nearest = pages.floorEntry(position);
        return nearest == null || nearest.getValue().lastPosition() <= position
                ? null
                : nearest.getValue().part(position, limit);
    }

    private Page keep(Page page) {
        if (page.isEnd()) {
            return page;
        }
        if (page.after() != end) {
            pages.clear();
            kept = 0;
        }
        pages.put(page.after(), page);
        end = page.lastPosition();
        kept += page.lastPosition() - page.after();
        while (kept > EVENTS_KEPT && pages.size() > 1) {
            Page oldest = pages.pollFirstEntry().getValue();
            kept -= oldest.lastPosition() - oldest.after();
        }
        return page;
    }
}

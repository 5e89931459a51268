package org.ctax.eventstore;

import org.jspecify.annotations.Nullable;

/** The recorded times of the last events, as far as one reader has come. */
final class RecentTimes {

    private static final int KEPT = 8_192;

    private final long[] times = new long[KEPT];
    private long first;
    private long last;

    synchronized void put(long position, long recorded) {
        if (position != last + 1) {
            first = position;
        }
        last = position;
        first = Math.max(first, last - KEPT + 1);
        times[(int) (position % KEPT)] = recorded;
    }

    synchronized @Nullable Long at(long position) {
        return position < first || position > last || last == 0 ? null : times[(int) (position % KEPT)];
    }

    /** The last of them, the beginning of time while there is none. */
    synchronized long latest() {
        return last == 0 ? 0 : times[(int) (last % KEPT)];
    }
}

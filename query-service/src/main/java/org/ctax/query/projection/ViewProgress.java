package org.ctax.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * How far the views have durably come. Whoever waits for a position is woken when it is reached; only where other
 * processes write segments of a group does waiting mean asking the database again and again.
 */
public final class ViewProgress {
    private static final long ASK_AGAIN = TimeUnit.MILLISECONDS.toNanos(4);

    private final Function<String, List<StoredSegments.Stored>> stored;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<String, Reached> groups = new TreeMap<>();
    private long lastAsked;

    /** What is known of one group. */
    private static final class Reached {
        final int segments;
        /** Positions of the segments that this process writes. */
        final Map<Integer, Long> here = new HashMap<>();
        /** The lowest position of the others, when they were last asked for. */
        long elsewhere;

        boolean resetting;

        Reached(int segments) {
            this.segments = segments;
        }

        boolean isAllHere() {
            return here.size() == segments;
        }

        long position() {
            if (resetting) {
                return 0;
            }
            var others = isAllHere() ? Long.MAX_VALUE : elsewhere;
            return here.values().stream().mapToLong(Long::longValue).reduce(others, Math::min);
        }

        void ask(List<StoredSegments.Stored> all) {
            elsewhere = all.stream()
                    .filter(segment -> !here.containsKey(segment.segment()))
                    .mapToLong(StoredSegments.Stored::position)
                    .min()
                    .orElse(0);
        }
    }

    /**
     * Knows nothing yet.
     *
     * @param segments how many each group has, wherever they are written
     * @param stored asks the database how far the segments of a group have come
     */
    ViewProgress(Map<String, Integer> segments, Function<String, List<StoredSegments.Stored>> stored) {
        this.stored = stored;
        segments.forEach((group, count) -> groups.put(group, new Reached(count)));
        askSoon();
    }

    /** The position that all of a group has reached; 0 before the first event. */
    public long of(String group) {
        askForThoseElsewhere();
        lock.lock();
        try {
            return known(group).position();
        } finally {
            lock.unlock();
        }
    }

    /** The position that every group has reached. */
    public long lowest() {
        askForThoseElsewhere();
        lock.lock();
        try {
            return lowestKnown();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every group has reached the position; false where that did not happen in time. */
    public boolean await(long position, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (lowestKnown() < position) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                waitForNews(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void waitForNews(long nanos) throws InterruptedException {
        if (isAllHere()) {
            var _ = advanced.awaitNanos(nanos);
            return;
        }
        lock.unlock();
        try {
            askForThoseElsewhere();
        } finally {
            lock.lock();
        }
        var _ = advanced.awaitNanos(Math.min(nanos, ASK_AGAIN));
    }

    /** This process writes the segment, and has stored the position. It goes back where the group is reset. */
    void reached(String group, int segment, long position) {
        lock.lock();
        try {
            if (known(group).here.put(segment, position) == null) {
                askSoon();
            }
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The group's views are being emptied, whatever its token still says. */
    void resetting(String group, boolean now) {
        lock.lock();
        try {
            known(group).resetting = now;
            askSoon();
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Another process may write the segment from now on. */
    void lost(String group, int segment) {
        lock.lock();
        try {
            if (known(group).here.remove(segment) != null) {
                askSoon();
            }
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The segments of the group that this process writes. */
    Set<Integer> here(String group) {
        lock.lock();
        try {
            return Set.copyOf(known(group).here.keySet());
        } finally {
            lock.unlock();
        }
    }

    private void askForThoseElsewhere() {
        Collection<String> incomplete;
        lock.lock();
        try {
            if (isAllHere() || System.nanoTime() - lastAsked < ASK_AGAIN) {
                return;
            }
            lastAsked = System.nanoTime();
            incomplete = groups.entrySet().stream()
                    .filter(group -> !group.getValue().isAllHere())
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
        incomplete.forEach(this::ask);
    }

    private void ask(String group) {
        var all = stored.apply(group);
        lock.lock();
        try {
            known(group).ask(all);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void askSoon() {
        lastAsked = System.nanoTime() - 2 * ASK_AGAIN;
    }

    private boolean isAllHere() {
        return groups.values().stream().allMatch(Reached::isAllHere);
    }

    private Reached known(String group) {
        var reached = groups.get(group);
        if (reached == null) {
            throw new IllegalArgumentException("no group " + group);
        }
        return reached;
    }

    private long lowestKnown() {
        return groups.values().stream().mapToLong(Reached::position).min().orElse(Long.MAX_VALUE);
    }
}

package org.ctax.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/**
 * How far the views have durably come. Whoever waits for a position is woken when it is reached; only where another
 * process writes a group's views does waiting mean asking the database again and again.
 */
public final class ViewProgress {
    private static final long ASK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);

    private final ToLongFunction<String> storedPosition;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<String, Long> positions = new TreeMap<>();
    private final Set<String> here = new HashSet<>();
    private final Set<String> resetting = new HashSet<>();
    private long lastAsked;

    /**
     * @param groups all groups, wherever their views are written
     * @param storedPosition asks the database how far a group has come
     */
    ViewProgress(Collection<String> groups, ToLongFunction<String> storedPosition) {
        this.storedPosition = storedPosition;
        groups.forEach(group -> positions.put(group, 0L));
        lastAsked = System.nanoTime() - 2 * ASK_AGAIN;
    }

    /** The position that a group has reached; 0 before the first event. */
    public long of(String group) {
        askForThoseElsewhere();
        lock.lock();
        try {
            return resetting.contains(group) ? 0 : positions.getOrDefault(group, 0L);
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
        if (here.size() == positions.size()) {
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

    /** This process writes the group's views, and has stored the position. It goes back where the group is reset. */
    void reached(String group, long position) {
        lock.lock();
        try {
            here.add(group);
            positions.put(group, position);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The group's views are being emptied, whatever its token still says. */
    void resetting(String group, boolean now) {
        lock.lock();
        try {
            if (now) {
                resetting.add(group);
            } else {
                resetting.remove(group);
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Another process may write the group's views from now on. */
    void lost(String group) {
        lock.lock();
        try {
            here.remove(group);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isHere(String group) {
        lock.lock();
        try {
            return here.contains(group);
        } finally {
            lock.unlock();
        }
    }

    private void askForThoseElsewhere() {
        Set<String> elsewhere;
        lock.lock();
        try {
            if (here.size() == positions.size() || System.nanoTime() - lastAsked < ASK_AGAIN) {
                return;
            }
            lastAsked = System.nanoTime();
            elsewhere = new HashSet<>(positions.keySet());
            elsewhere.removeAll(here);
        } finally {
            lock.unlock();
        }
        elsewhere.forEach(this::ask);
    }

    private void ask(String group) {
        var position = storedPosition.applyAsLong(group);
        lock.lock();
        try {
            if (!here.contains(group)) {
                positions.put(group, position);
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private long lowestKnown() {
        if (!resetting.isEmpty()) {
            return 0;
        }
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}

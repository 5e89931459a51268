package org.ctax.eventstore;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the last readable position and tells whoever waits for more, on a thread of its own so that no listener can hold
 * up the appender. Commits that follow each other closely are told once.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition announced = lock.newCondition();
    private final Condition advanced = lock.newCondition();
    private final Map<Object, Runnable> listeners = new ConcurrentHashMap<>();
    private final LongSupplier storedHead;
    private final Duration pollInterval;
    private final Thread thread;
    private volatile long head;
    private boolean lookDue;
    private volatile boolean closed;

    /**
     * With a poll interval other than zero, also notices what was appended without an announcement: by other processes,
     * or by a commit whose confirmation was lost.
     */
    HeadWatch(LongSupplier storedHead, Duration pollInterval) {
        this.storedHead = storedHead;
        this.pollInterval = pollInterval;
        long first = storedHead.getAsLong();
        this.head = first;
        // What is announced before the thread gets to run is news to it as well.
        this.thread = Thread.ofPlatform().name("event-head-watch").daemon().start(() -> run(first));
    }

    long head() {
        return head;
    }

    boolean isClosed() {
        return closed;
    }

    /** Called once everything up to this position can be read. */
    void announce(long position) {
        lock.lock();
        try {
            if (position > head) {
                head = position;
                announced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Looks soon what others have appended, without waiting for the next time. */
    void look() {
        lock.lock();
        try {
            lookDue = true;
            announced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is more than this position; tells whether there is. */
    boolean awaitBeyond(long position, long time, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(time);
        lock.lockInterruptibly();
        try {
            while (head <= position && !closed && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return head > position;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the action after each advance, until the registration is cancelled. */
    Registration onAdvance(Runnable action) {
        Object key = new Object();
        listeners.put(key, action);
        return () -> listeners.remove(key) != null;
    }

    private void run(long first) {
        long told = first;
        boolean failed = false;
        while (!closed) {
            try {
                if (isWorthALook(told)) {
                    announce(storedHead.getAsLong());
                    failed = false;
                }
                if (head > told) {
                    told = head;
                    tell();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed && !failed) {
                    failed = true;
                    LOG.warn("The head of the event store cannot be read, and is asked for again: {}", e.getMessage());
                }
            }
        }
    }

    /** Waits until there is something to tell, or to look for; tells whether it is to look. */
    private boolean isWorthALook(long told) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = pollInterval.isZero() ? Long.MAX_VALUE : pollInterval.toNanos();
            while (head == told && !lookDue && left > 0) {
                left = announced.awaitNanos(left);
            }
            boolean look = lookDue || head == told && !pollInterval.isZero();
            lookDue = false;
            return look;
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
        for (Runnable listener : listeners.values()) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener of the event store failed", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

package org.ctax.query.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.ViewProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the events on one thread, as far as all views hold them, and keeps the latest messages for all readers. It
 * waits for no reader: who falls behind what is kept goes on from the store, at his own pace and cost.
 */
final class Hub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private static final int PAGE = 500;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final EventLog log;
    private final ViewProgress progress;
    private final CloudEvents cloudEvents;
    private final int most;
    private final Semaphore appended = new Semaphore(0);
    private final AutoCloseable registration;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Message> recent = new ArrayDeque<>();
    // All messages after the one position and up to the other are kept.
    private long keptAfter;
    private long reached;
    private volatile boolean closed;

    Hub(EventLog log, ViewProgress progress, CloudEvents cloudEvents, int most) {
        this.log = log;
        this.progress = progress;
        this.cloudEvents = cloudEvents;
        this.most = most;
        // Views may have come further than a log that was restored; they are built anew then.
        this.reached = Math.min(progress.lowest(), log.headPosition());
        this.keptAfter = reached;
        this.registration = log.onAppend(appended::release);
        var _ = Thread.ofPlatform().name("feed").daemon().start(this::run);
    }

    long reached() {
        lock.lock();
        try {
            return reached;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Waits until there is a message after the position; false where there is none in time, or none any more. */
    boolean awaitBeyond(long position, long nanos) throws InterruptedException {
        var left = nanos;
        lock.lock();
        try {
            while (reached <= position && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            return reached > position && !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Some messages after the position, at least one where there are any, and the position up to which that is all. */
    Part after(long position) {
        var kept = keptAfter(position);
        return kept == null ? stored(position) : kept;
    }

    /** Messages, and the position to go on from. */
    record Part(List<Message> messages, long upTo) {}

    private @Nullable Part keptAfter(long position) {
        lock.lock();
        try {
            if (position < keptAfter) {
                return null;
            }
            var messages = new ArrayDeque<Message>();
            for (var latest = recent.descendingIterator(); latest.hasNext(); ) {
                var message = latest.next();
                if (message.position() <= position) {
                    break;
                }
                messages.addFirst(message);
            }
            return new Part(List.copyOf(messages), Math.max(position, reached));
        } finally {
            lock.unlock();
        }
    }

    private Part stored(long position) {
        var limit = reached();
        var messages = new ArrayList<Message>();
        for (var event : log.readAfter(position, PAGE)) {
            if (event.position() <= limit) {
                messages.add(cloudEvents.message(event));
            }
        }
        return new Part(
                messages, messages.isEmpty() ? limit : messages.getLast().position());
    }

    private void run() {
        while (!closed) {
            try {
                advance();
                if (appended.tryAcquire(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
                    appended.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("The feed could not go on from position {} and will try again", reached(), e);
                    pause();
                }
            }
        }
    }

    private void advance() {
        while (!closed) {
            var from = reached();
            var to = progress.lowest();
            if (to > from) {
                publish(from, to);
            } else if (log.headPosition() <= from || !progress.await(from + 1, SOON)) {
                return;
            }
        }
    }

    private void publish(long from, long to) {
        var messages = new ArrayList<Message>();
        for (var event : log.readAfter(from, (int) Math.min(PAGE, to - from))) {
            if (event.position() <= to) {
                messages.add(cloudEvents.message(event));
            }
        }
        lock.lock();
        try {
            for (var message : messages) {
                recent.addLast(message);
                if (recent.size() > most) {
                    keptAfter = recent.removeFirst().position();
                }
            }
            reached = messages.isEmpty() ? to : messages.getLast().position();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wakes every reader, so that he ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        appended.release();
        try {
            registration.close();
        } catch (Exception e) {
            LOG.debug("The feed was not deaf to the store yet", e);
        }
    }
}

package org.ctax.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.ctax.eventstore.AppendMonitor.Result;
import org.ctax.eventstore.Handover.Kind;
import org.ctax.eventstore.JournalWriter.CommitFailedException;
import org.ctax.eventstore.JournalWriter.NotStoredException;
import org.ctax.eventstore.JournalWriter.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that writes events. Whatever waits when a commit is done goes into the next one
 * together: many callers share one flush to disk, and each is answered only after it.
 */
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int BATCH_MEMBERS = 512;
    private static final int BATCH_EVENTS = 4_096;
    private static final Handover STOP = new Handover(Kind.EVENTS, List.of());

    private final BlockingQueue<Handover> queue;
    private final JournalWriter writer;
    private final LongConsumer onCommit;
    private final Duration patience;
    private final AppendState state = new AppendState();
    private final Thread thread;
    private volatile AppendMonitor monitor = _ -> {};
    private volatile boolean closing;
    private volatile boolean ended;

    /** {@code patience} bounds how long a caller waits for room in the queue, and then for the answer. */
    Appender(JournalWriter writer, LongConsumer onCommit, int queue, Duration patience) {
        this.queue = new ArrayBlockingQueue<>(queue);
        this.writer = writer;
        this.onCommit = onCommit;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name("event-appender").daemon().start(this::run);
    }

    /** Returns the position of the last event once all of them are on disk. */
    long append(Kind kind, List<NewEvent> events) throws RefusedException {
        Handover handover = new Handover(kind, events);
        handOver(handover);
        return awaitAnswer(handover);
    }

    int waiting() {
        return queue.size();
    }

    AppendState state() {
        return state;
    }

    void monitor(AppendMonitor next) {
        monitor = next;
    }

    private void handOver(Handover handover) {
        if (closing) {
            throw new StoreUnavailableException("The event store is shutting down", null);
        }
        try {
            if (!queue.offer(handover, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailableException("Too many commands wait for the event store", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted before the events were handed over", e);
        }
        if (ended && handover.withdraw()) {
            throw new StoreUnavailableException("The event store is shutting down", null);
        }
    }

    private long awaitAnswer(Handover handover) throws RefusedException {
        try {
            return handover.lastPosition().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RefusedException refused -> throw refused;
                case OutcomeUnknownException unknown ->
                    throw new OutcomeUnknownException("The commit of the events was not confirmed", unknown.getCause());
                case null, default ->
                    throw new StoreUnavailableException("The events could not be stored", e.getCause());
            }
        } catch (TimeoutException e) {
            throw givenUp(handover, "No answer from the event store in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp(handover, "Interrupted while waiting for the event store", e);
        }
    }

    private static RuntimeException givenUp(Handover handover, String message, Exception cause) {
        return handover.withdraw()
                ? new StoreUnavailableException(message, cause)
                : new OutcomeUnknownException(message, cause);
    }

    private void run() {
        boolean stopping = false;
        while (!stopping) {
            List<Handover> batch = new ArrayList<>();
            stopping = collect(batch);
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
        ended = true;
        for (Handover late = queue.poll(); late != null; late = queue.poll()) {
            late.failed(new StoreUnavailableException("The event store is shutting down", null));
        }
        writer.close();
    }

    /** Waits for the first handover and takes all that have come by then; tells whether the end was among them. */
    private boolean collect(List<Handover> batch) {
        Handover next;
        try {
            next = queue.take();
        } catch (InterruptedException e) {
            return true;
        }
        int events = 0;
        while (next != null) {
            if (next == STOP) {
                return true;
            }
            if (next.take()) {
                batch.add(next);
                events += next.events().size();
            }
            boolean full = batch.size() >= BATCH_MEMBERS || events >= BATCH_EVENTS;
            next = full ? null : queue.poll();
        }
        return false;
    }

    private void write(List<Handover> batch) {
        state.begins();
        long began = System.nanoTime();
        try {
            Outcome outcome = writer.write(batch);
            state.succeeded();
            tell(Result.STORED, batch, outcome.refused.keySet(), began);
            onCommit.accept(outcome.head.position());
            outcome.stored.forEach(Handover::stored);
            outcome.refused.forEach(Handover::failed);
        } catch (NotStoredException e) {
            state.failed(e);
            tell(Result.NOT_STORED, batch, Set.of(), began);
            LOG.warn("A batch of events was not stored", e);
            batch.forEach(handover -> handover.failed(e));
        } catch (CommitFailedException e) {
            state.failed(e);
            tell(Result.UNCONFIRMED, batch, e.attempted().refused.keySet(), began);
            LOG.warn("The commit of a batch of events was not confirmed", e);
            OutcomeUnknownException unknown = new OutcomeUnknownException("No confirmation", e.getCause());
            e.attempted().stored.keySet().forEach(handover -> handover.failed(unknown));
            e.attempted().refused.keySet().forEach(handover -> handover.failed(e));
        } catch (RuntimeException | Error e) {
            // This thread must outlive any fault, or nothing could be written until a restart.
            LOG.error("A fault of the appender", e);
            state.failed(e);
            writer.close();
            batch.forEach(handover -> handover.failed(new OutcomeUnknownException("A fault of the appender", e)));
        }
    }

    private void tell(Result result, List<Handover> batch, Set<Handover> conflicts, long began) {
        int events = batch.stream()
                .filter(member -> member.kind() == Kind.EVENTS && !conflicts.contains(member))
                .mapToInt(member -> member.events().size())
                .sum();
        try {
            monitor.wrote(new AppendMonitor.Batch(
                    result,
                    batch.size(),
                    result == Result.STORED ? events : 0,
                    conflicts.size(),
                    Duration.ofNanos(System.nanoTime() - began)));
        } catch (RuntimeException e) {
            LOG.warn("The monitor of the appender failed", e);
        }
    }

    /** Writes what was handed over before, then ends. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            queue.put(STOP);
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

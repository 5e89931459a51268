package org.ctax.command.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ctax.web.CorrelationId;

/**
 * Does several tasks at once, those of one key one after another, and hands over their results in the order in which the
 * tasks came. The store writes together what comes at once, so that many wait for the disk no longer than one.
 *
 * @param <R> what a task results in
 */
public final class Lanes<R> implements AutoCloseable {
    private static final int LANES = 16;
    private static final int AHEAD = 512;

    private final List<ExecutorService> lanes = IntStream.range(0, LANES)
            .mapToObj(lane -> Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import-lane-" + lane).factory()))
            .toList();
    private final Deque<Future<R>> results = new ArrayDeque<>();
    private final Consumer<R> to;

    public Lanes(Consumer<R> to) {
        this.to = to;
    }

    /** Waits where too many results are outstanding. */
    public void submit(Object key, Callable<R> task) {
        results.add(lanes.get(Math.floorMod(key.hashCode(), LANES)).submit(CorrelationId.carried(task)));
        while (results.size() > AHEAD
                || (!results.isEmpty() && results.getFirst().isDone())) {
            handOver();
        }
    }

    /** Waits for all. */
    public void finish() {
        while (!results.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        try {
            to.accept(results.removeFirst().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    /** What was not begun is not done. */
    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
        lanes.forEach(ExecutorService::close);
    }
}

package org.ctax.web.running;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is dear to find out: it is asked for at most once in a while, however many want to know, and nobody waits long
 * for a database that does not answer.
 *
 * @param <T> what is found out
 */
public final class Sampled<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<T> source;
    private final long keep;
    private @Nullable FutureTask<T> sample;
    private long begun;

    /** @param keep for how long an answer, or a failure, is good enough */
    public Sampled(Supplier<T> source, Duration keep) {
        this.source = source;
        this.keep = keep.toNanos();
    }

    /** Throws what finding out throws, or that it takes too long. */
    public T get() {
        FutureTask<T> asked;
        long left;
        synchronized (this) {
            asked = sample == null || sample.isDone() && System.nanoTime() - begun > keep ? begin() : sample;
            left = begun + PATIENCE.toNanos() - System.nanoTime();
        }
        try {
            return asked.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private FutureTask<T> begin() {
        var task = new FutureTask<>(source::get);
        sample = task;
        begun = System.nanoTime();
        var _ = Thread.ofVirtual().name("sampling").start(task);
        return task;
    }
}

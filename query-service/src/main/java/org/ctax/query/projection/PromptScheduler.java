package org.ctax.query.projection;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks again soon where Axon's coordinator would wait. It rests for 100 ms whenever its worker has a thousand events in
 * hand, which are written in a quarter of that: a replay would spend most of its time waiting.
 */
final class PromptScheduler extends ScheduledThreadPoolExecutor {
    private static final long REST_OF_A_FULL_QUEUE = 100;
    private static final long SOON = 2;

    PromptScheduler(java.util.concurrent.ThreadFactory threads) {
        super(1, threads);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        var soon = unit == TimeUnit.MILLISECONDS && delay == REST_OF_A_FULL_QUEUE;
        return super.schedule(task, soon ? SOON : delay, unit);
    }
}

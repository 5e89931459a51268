package org.ctax.command.imports;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.ctax.web.CorrelationId;
import org.ctax.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** Imports that are under way in this process: a few at once, each once. They go on when who sent them goes away. */
@Component
public final class RunningImports implements ApplicationListener<ContextClosedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final int AT_ONCE = 4;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory());
    private final Map<UUID, CompletableFuture<ImportSummary>> running = new ConcurrentHashMap<>();
    private final ApplicationContext application;
    private volatile boolean stopping;

    RunningImports(ApplicationContext application) {
        this.application = application;
    }

    /**
     * Begins an import, or joins the one that is under way under this id.
     *
     * @param afterwards done in any case, also where another one is joined
     */
    public CompletableFuture<ImportSummary> begin(UUID id, Supplier<ImportSummary> work, Runnable afterwards) {
        var mine = new CompletableFuture<ImportSummary>();
        var other = running.putIfAbsent(id, mine);
        if (other != null) {
            afterwards.run();
            return other;
        }
        var task = CorrelationId.carried(() -> run(id, work, afterwards, mine));
        try {
            workers.execute(task);
        } catch (RejectedExecutionException _) {
            // Being stopped: it ends before it begins.
            task.run();
        }
        return mine;
    }

    private void run(
            UUID id, Supplier<ImportSummary> work, Runnable afterwards, CompletableFuture<ImportSummary> mine) {
        try {
            if (stopping) {
                throw brokenOff();
            }
            var summary = work.get();
            running.remove(id);
            mine.complete(summary);
        } catch (RuntimeException | Error fault) {
            running.remove(id);
            if (stopping) {
                LOG.info("The import {} broke off because the process is being stopped; sent again, it goes on", id);
                mine.completeExceptionally(brokenOff());
            } else {
                LOG.error("The import {} broke off; sent again, it goes on", id, fault);
                mine.completeExceptionally(fault);
            }
        } finally {
            afterwards.run();
        }
    }

    private static Refusal brokenOff() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "IMPORT_BROKEN_OFF",
                null,
                "The import was broken off because the process is being stopped; sent again under its id, it goes on");
    }

    /** Waits to the end; what made it break off is thrown. */
    public static ImportSummary await(CompletableFuture<ImportSummary> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** Before the server ends: who waits for an import is told, and not cut off after a long wait. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        if (closing.getApplicationContext() == application) {
            stopping = true;
            workers.shutdownNow().forEach(Runnable::run);
        }
    }
}

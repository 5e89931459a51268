package org.ctax.command.imports;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Imports that are under way in this process: a few at once, each once. They go on when who sent them goes away. */
@Component
public final class RunningImports implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final int AT_ONCE = 4;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory());
    private final Map<UUID, CompletableFuture<ImportSummary>> running = new ConcurrentHashMap<>();

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
        workers.execute(() -> {
            try {
                var summary = work.get();
                running.remove(id);
                mine.complete(summary);
            } catch (RuntimeException | Error fault) {
                LOG.error("The import {} broke off; sent again, it goes on", id, fault);
                running.remove(id);
                mine.completeExceptionally(fault);
            } finally {
                afterwards.run();
            }
        });
        return mine;
    }

    /** Waits to the end; what made it break off is thrown. */
    public static ImportSummary await(CompletableFuture<ImportSummary> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}

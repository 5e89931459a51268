package org.ctax.query.projection;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/** One group at work: its processor, what it parked, and the one thread on which its views are ever written. */
final class Projection {
    private final ProjectionGroup group;
    private final FlushingTokenStore tokens;
    private final GroupInvoker invoker;
    private final SequencedDeadLetterQueue<EventMessage<?>> deadLetters;
    private final ScheduledExecutorService worker;
    private final ScheduledExecutorService coordinator;
    private final PooledStreamingEventProcessor processor;

    Projection(
            ProjectionGroup group,
            EventHandlerInvoker handlers,
            List<BatchedView> views,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            FlushingTokenStore tokens,
            SequencedDeadLetterQueue<EventMessage<?>> deadLetters,
            int segments,
            MaxSegmentProvider share,
            ViewProperties properties) {
        this.group = group;
        this.tokens = tokens;
        this.deadLetters = deadLetters;
        this.invoker = new GroupInvoker(handlers, views, new ParkedEvents(deadLetters));
        tokens.settleWith(group.name(), invoker);
        worker = Executors.newSingleThreadScheduledExecutor(threads(group.name() + "-worker"));
        coordinator = new PromptScheduler(threads(group.name() + "-coordinator"));
        processor = PooledStreamingEventProcessor.builder()
                .name(group.name())
                .messageSource(events)
                .initialToken(StreamableMessageSource::createTailToken)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .workerExecutor(worker)
                .coordinatorExecutor(coordinator)
                .initialSegmentCount(segments)
                .maxSegmentProvider(share)
                .batchSize(properties.batch())
                .tokenClaimInterval(properties.claimInterval().toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().name("projection-" + name).daemon().factory();
    }

    ProjectionGroup group() {
        return group;
    }

    @Nullable
    String failure() {
        return processor.processingStatus().values().stream()
                .filter(segment -> segment.isErrorState())
                .map(segment -> String.valueOf(segment.getError()))
                .findFirst()
                .orElseGet(invoker::failure);
    }

    PooledStreamingEventProcessor processor() {
        return processor;
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters() {
        return deadLetters;
    }

    /**
     * Empties the views and sets every segment back to the first event. Nothing may run.
     *
     * @throws UnableToClaimTokenException where another process still holds a segment; nothing is changed then
     */
    void beginAnew() {
        try {
            processor.resetTokens();
        } catch (UnableToClaimTokenException e) {
            tokens.releaseAll(group.name());
            throw e;
        }
    }

    /** Handles a parked event again, between two batches. */
    void again(EventMessage<?> event) throws Exception {
        onWorker(() -> {
            invoker.again(event);
            return true;
        });
    }

    private void onWorker(Callable<Boolean> work) throws Exception {
        try {
            worker.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    void close() {
        coordinator.shutdownNow();
        worker.shutdown();
    }
}

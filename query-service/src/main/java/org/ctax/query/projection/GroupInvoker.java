package org.ctax.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.ctax.eventstore.NewerEvents;
import org.jspecify.annotations.Nullable;

/**
 * Gives a group its events and settles what its views gathered. A batch is written at once; where an event cannot be
 * handled, or the batch cannot be written, its events are taken one by one, so that the one that fails is parked alone
 * and its neighbours count.
 *
 * <p>Axon's own dead-lettering invoker is not enough: it does not see a failure of the write at the end, and an error
 * that its policy declines to park is passed over in silence.
 */
final class GroupInvoker implements EventHandlerInvoker {
    private static final String IN_BATCH = GroupInvoker.class.getName();

    private final EventHandlerInvoker handlers;
    private final List<BatchedView> views;
    private final ParkedEvents parked;
    private final List<EventMessage<?>> unsettled = new ArrayList<>();
    /** Of which segment a batch is being taken; absent between batches. */
    private @Nullable Segment atWork;

    private boolean interrupted;
    private volatile @Nullable String failure;

    GroupInvoker(EventHandlerInvoker handlers, List<BatchedView> views, ParkedEvents parked) {
        this.handlers = handlers;
        this.views = List.copyOf(views);
        this.parked = parked;
    }

    /** Not this event is at fault, but this release, which must not go past it: another one will handle it. */
    static final class NewerEventException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NewerEventException(String message) {
            super(message);
        }
    }

    /** Events that nothing here handles count as well: the position of the group is that of the last event it passed. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public synchronized void handle(EventMessage<?> event, Segment segment) throws Exception {
        if (!segment.matches(ParkedEvents.sequenceOf(event))) {
            return;
        }
        if (NewerEvents.isOne(event)) {
            throw noted(new NewerEventException(NewerEvents.sentence(event)));
        }
        joinBatch(segment);
        if (parked.takes(event)) {
            return;
        }
        unsettled.add(event);
        try {
            handlers.handle(event, segment);
        } catch (Exception e) {
            oneByOne(e);
        }
    }

    /** Writes what the batch gathered; called before its token is stored. */
    synchronized void settle() throws Exception {
        if (interrupted) {
            throw new IllegalStateException("The segment was let go while a batch of it was being taken");
        }
        try {
            views.forEach(BatchedView::flush);
            unsettled.clear();
        } catch (RuntimeException e) {
            oneByOne(e);
        }
        failure = null;
    }

    /** Why the last batch could not be settled; Axon itself forgets it before it tries again. */
    @Nullable
    String failure() {
        return failure;
    }

    private Exception noted(Exception why) {
        failure = String.valueOf(why);
        return why;
    }

    /** One parked event again, by itself. */
    synchronized void again(EventMessage<?> event) throws Exception {
        discard();
        try {
            handlers.handle(event, Segment.ROOT_SEGMENT);
            views.forEach(BatchedView::flush);
        } finally {
            discard();
        }
    }

    private void oneByOne(Exception why) throws Exception {
        if (Outage.isBehind(why)) {
            throw noted(why);
        }
        var events = List.copyOf(unsettled);
        discard();
        for (var event : events) {
            if (parked.takes(event)) {
                continue;
            }
            try {
                handlers.handle(event, Segment.ROOT_SEGMENT);
                views.forEach(BatchedView::flush);
            } catch (Exception e) {
                if (Outage.isBehind(e)) {
                    throw noted(e);
                }
                views.forEach(BatchedView::discard);
                parked.park(event, e);
            }
        }
    }

    private void joinBatch(Segment segment) {
        var batch = CurrentUnitOfWork.get();
        if (batch.resources().putIfAbsent(IN_BATCH, this) == null) {
            if (!unsettled.isEmpty()) {
                discard();
            }
            atWork = segment;
            interrupted = false;
            batch.onRollback(_ -> discard());
            batch.onCleanup(_ -> rest());
        }
    }

    private synchronized void rest() {
        atWork = null;
        interrupted = false;
    }

    private synchronized void discard() {
        unsettled.clear();
        views.forEach(BatchedView::discard);
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public synchronized <R> void performReset(@Nullable R resetContext) {
        discard();
        parked.clear();
        views.forEach(BatchedView::reset);
        handlers.performReset(resetContext);
    }

    /** What is parked may have been parked, or mended, elsewhere. */
    void segmentTakenUp() {
        parked.forget();
    }

    /** What another segment has in hand stays; what this one has must not be written in part. */
    @Override
    public synchronized void segmentReleased(Segment segment) {
        if (atWork == null || atWork.equals(segment)) {
            interrupted = atWork != null;
            discard();
        }
        handlers.segmentReleased(segment);
    }
}

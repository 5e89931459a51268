package org.ctax.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Axon's own store on Axon Server, which counts positions and tells recorded times and failures as the others do. */
public final class PositionedEventStore extends AxonServerEventStore {

    private final AxonServerStorage storage;
    private final Set<Consumer<List<? extends EventMessage<?>>>> listeners = new CopyOnWriteArraySet<>();

    PositionedEventStore(AxonServerEventStore.Builder builder, AxonServerStorage storage) {
        super(assembled(builder));
        this.storage = storage;
    }

    /** Only building a store makes the connector assemble what a store stands on. */
    private static AxonServerEventStore.Builder assembled(AxonServerEventStore.Builder builder) {
        AxonServerEventStore unused = builder.build();
        return builder;
    }

    /** Stores them now, not in a later phase of the unit of work. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            storage.appender().append(events);
            noteAppended(events);
        }
        listeners.forEach(listener -> listener.accept(events));
    }

    /** Axon Server does not say at which position it stored them; what is the last one now is not before them. */
    private void noteAppended(List<? extends EventMessage<?>> events) {
        try {
            long head = storage.reader().head();
            storage.watch().announce(head);
            AppendReceipt.note(head, events);
        } catch (EventStoreException e) {
            throw new OutcomeUnknownException("The events are stored, but no one knows at which position", e);
        }
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return reading(() -> new ReadStream(super.readEvents(aggregateIdentifier)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return reading(() -> new ReadStream(super.readEvents(aggregateIdentifier, firstSequenceNumber)));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reading(() -> super.lastSequenceNumberFor(aggregateIdentifier));
    }

    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw AxonServerFaults.ofRead(e);
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        if (!storage.reader().holds(token)) {
            // To go on from there would silently leave out what took the place of what is lost.
            throw new EventStoreException("A reader has been at position " + GroupCommitEngine.positionOf(token)
                    + " of another log than this, which ends at "
                    + storage.reader().head()
                    + ": what it built must be built anew");
        }
        return storage.stream(GroupCommitEngine.positionOf(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(storage.reader().head());
    }

    /** From this token on, one reads what was recorded at this moment or later. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(
                storage.reader().lastPositionWhere(recorded -> recorded.isBefore(moment)));
    }
}

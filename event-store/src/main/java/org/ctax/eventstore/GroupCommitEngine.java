package org.ctax.eventstore;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.ctax.eventstore.Handover.Kind;
import org.ctax.eventstore.RecentPages.Page;
import org.jspecify.annotations.Nullable;

/** Axon's way to the storage. Serializes in the caller's thread, so that the appender has nothing to do but insert. */
public final class GroupCommitEngine extends BatchingEventStorageEngine implements LogReader {

    private static final int PAGE = 500;

    private final EventReader reader;
    private final Appender appender;

    // Spares each load of an aggregate a query where no one makes snapshots; one missed only costs time.
    private volatile boolean mayHaveSnapshots;
    private final RecentPages recent = new RecentPages(this::load);

    /** Axon's settings of a storage engine, nothing of our own. */
    static final class Builder extends BatchingEventStorageEngine.Builder {}

    GroupCommitEngine(BatchingEventStorageEngine.Builder builder, EventStorage storage) {
        super(builder.batchSize(PAGE));
        this.reader = storage.reader();
        this.appender = storage.appender();
        this.mayHaveSnapshots = reader.hasSnapshots();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> ready =
                events.stream().map(event -> NewEvent.of(event, serializer)).toList();
        try {
            AppendReceipt.note(appender.append(Kind.EVENTS, ready), events);
        } catch (RefusedException e) {
            handlePersistenceException(e.reason(), events.get(e.eventIndex()));
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        try {
            mayHaveSnapshots = true;
            appender.append(Kind.SNAPSHOT, List.of(NewEvent.of(snapshot, serializer)));
        } catch (RefusedException e) {
            handlePersistenceException(e.reason(), snapshot);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int limit) {
        return reader.after(positionOf(lastToken), limit);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int limit) {
        return reader.ofAggregate(aggregateIdentifier, firstSequenceNumber, limit);
    }

    /** A decision that leaves out what a newer release has written would be wrong. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        DomainEventStream events = super.readEvents(aggregateIdentifier, firstSequenceNumber);
        return DomainEventStream.of(
                events.asStream().peek(GroupCommitEngine::requireReadable), events::getLastSequenceNumber);
    }

    static void requireReadable(DomainEventMessage<?> event) {
        if (NewerEvents.isOne(event)) {
            throw new StoreUnavailableException(NewerEvents.sentence(event), null);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return mayHaveSnapshots ? reader.lastSnapshot(aggregateIdentifier).stream() : Stream.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    /** From this token on, one reads what was recorded at this moment or later. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(reader.lastPositionWhere(recorded -> recorded.isBefore(moment)));
    }

    @Override
    public long head() {
        return reader.head();
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        return reader.recordedAt(position);
    }

    @Override
    public long lastPositionWhere(Predicate<Instant> withinBound) {
        return reader.lastPositionWhere(withinBound);
    }

    @Override
    public Optional<String> eventIdAt(long position) {
        return reader.eventIdAt(position);
    }

    @Override
    public Page pageAfter(long position, int limit) {
        return recent.after(position, limit);
    }

    /** An upcaster sees a page, not the whole stream: it must not carry what it learned from one event to another. */
    private Page load(long position, int limit) {
        List<? extends TrackedEventData<?>> stored = reader.after(position, limit);
        long last = stored.isEmpty() ? position : positionOf(stored.getLast().trackingToken());
        return new Page(
                position,
                last,
                upcastAndDeserializeTrackedEvents(stored.stream(), getEventSerializer(), upcasterChain)
                        .collect(Collectors.toUnmodifiableList()));
    }

    static long positionOf(@Nullable TrackingToken token) {
        TrackingToken bare = WrappedToken.unwrapLowerBound(token);
        return switch (bare) {
            case null -> 0;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex();
            case TrackingToken other ->
                throw new IllegalArgumentException("Not a position in this event store: " + other);
        };
    }
}

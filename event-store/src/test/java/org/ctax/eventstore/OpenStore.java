package org.ctax.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A store as the configuration would assemble it, without Spring. */
record OpenStore(EventStorage storage, GroupCommitEngine engine, StreamingEventStore events, EventLog log)
        implements AutoCloseable {

    record Noted(String text) {}

    static OpenStore open(EventDatabase database) {
        return open(database, Duration.ZERO, Clock.systemUTC(), () -> {}, new ClassNames());
    }

    static OpenStore open(
            EventDatabase database, Duration pollInterval, Clock clock, Runnable beforeCommit, EventNames names) {
        EventStorage storage = EventStorage.open(database, pollInterval, clock, beforeCommit);
        Serializer serializer = new NamedEventSerializer(
                names,
                EventStoreConfiguration.defaultEventMapper(),
                new AnnotationRevisionResolver(),
                OpenStore.class.getClassLoader());
        GroupCommitEngine engine =
                storage.engine(serializer, serializer, NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll());
        StreamingEventStore events = new StreamingEventStore(new StreamingEventStore.Builder(), engine, storage);
        return new OpenStore(storage, engine, events, new EventLog(engine, storage));
    }

    static DomainEventMessage<Noted> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Note", aggregate, sequence, new Noted(aggregate + "#" + sequence), MetaData.with("actor", "clerk"));
    }

    static List<DomainEventMessage<Noted>> events(String aggregate, int from, int count) {
        List<DomainEventMessage<Noted>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(aggregate, from + i));
        }
        return events;
    }

    /** A new aggregate's first event, which can conflict with nothing. */
    static List<DomainEventMessage<Noted>> somethingNew() {
        return events(UUID.randomUUID().toString(), 0, 1);
    }

    void append(List<DomainEventMessage<Noted>> events) {
        engine.appendEvents(events);
    }

    static List<Long> readAll(TrackingEventStream stream) {
        List<Long> positions = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            positions.add(position(next(stream)));
        }
        return positions;
    }

    static TrackedEventMessage<?> next(TrackingEventStream stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static long position(TrackedEventMessage<?> message) {
        return GroupCommitEngine.positionOf(message.trackingToken());
    }

    @Override
    public void close() {
        storage.close();
    }
}

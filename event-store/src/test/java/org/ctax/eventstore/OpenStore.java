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
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** A store as the configuration would assemble it, without Spring. */
interface OpenStore extends AutoCloseable {

    record Noted(String text) {}

    /** How a process opens a store: what it does before each commit is for tests to delay it. */
    record Opening(Duration pollInterval, Clock clock, Runnable beforeCommit, EventNames names) {
        static final Opening USUAL = new Opening(Duration.ZERO, Clock.systemUTC(), () -> {}, new ClassNames());

        Opening at(Clock clock) {
            return new Opening(pollInterval, clock, beforeCommit, names);
        }

        Opening doing(Runnable beforeCommit) {
            return new Opening(pollInterval, clock, beforeCommit, names);
        }

        Opening naming(EventNames names) {
            return new Opening(pollInterval, clock, beforeCommit, names);
        }

        Opening looking(Duration pollInterval) {
            return new Opening(pollInterval, clock, beforeCommit, names);
        }
    }

    EventStore events();

    EventLog log();

    @Override
    void close();

    default void append(List<DomainEventMessage<Noted>> events) {
        events().publish(events);
    }

    default TrackingEventStream stream(@Nullable TrackingToken token) {
        return (TrackingEventStream) events().openStream(token);
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
}

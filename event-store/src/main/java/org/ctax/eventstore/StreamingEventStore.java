package org.ctax.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Axon's event store, whose streams wake as soon as a commit is done instead of asking twice a second. */
public final class StreamingEventStore extends AbstractEventStore {

    private final GroupCommitEngine engine;
    private final HeadWatch watch;

    /** Axon's settings of an event store, nothing of our own. */
    public static final class Builder extends AbstractEventStore.Builder {}

    public StreamingEventStore(AbstractEventStore.Builder builder, GroupCommitEngine engine, EventStorage storage) {
        super(builder.storageEngine(engine));
        this.engine = engine;
        this.watch = storage.watch();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        long position = GroupCommitEngine.positionOf(token);
        if (position > watch.head() && position > engine.headPosition()) {
            // Waiting for the log to grow past it would silently leave out what is appended until then.
            throw new EventStoreException("A reader has been at position " + position + ", but the log ends at "
                    + engine.headPosition() + ": what it built must be built anew");
        }
        return new PositionStream(engine, watch, position);
    }
}

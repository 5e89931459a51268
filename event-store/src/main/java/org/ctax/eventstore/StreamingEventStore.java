package org.ctax.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
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
        return new PositionStream(engine, watch, GroupCommitEngine.positionOf(token));
    }
}

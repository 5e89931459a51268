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
        if (!engine.holds(token)) {
            // To go on from there would silently leave out what took the place of what is lost.
            throw new EventStoreException(
                    "A reader has been at position " + position + " of another log than this, which ends at "
                            + engine.head() + ": what it built must be built anew");
        }
        return new PositionStream(engine, watch, position);
    }
}

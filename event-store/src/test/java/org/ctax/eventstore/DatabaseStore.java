package org.ctax.eventstore;

import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A store in a database. */
record DatabaseStore(EventStorage storage, GroupCommitEngine engine, StreamingEventStore events, EventLog log)
        implements OpenStore {

    static DatabaseStore open(EventDatabase database) {
        return open(database, Opening.USUAL);
    }

    static DatabaseStore open(EventDatabase database, Opening opening) {
        EventStorage storage =
                EventStorage.open(database, opening.pollInterval(), opening.clock(), opening.beforeCommit());
        Serializer serializer = new NamedEventSerializer(
                opening.names(),
                EventStoreConfiguration.defaultEventMapper(),
                new AnnotationRevisionResolver(),
                OpenStore.class.getClassLoader());
        GroupCommitEngine engine =
                storage.engine(serializer, serializer, NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll());
        StreamingEventStore events = new StreamingEventStore(new StreamingEventStore.Builder(), engine, storage);
        return new DatabaseStore(storage, engine, events, new EventLog(engine, storage));
    }

    @Override
    public void close() {
        storage.close();
    }
}

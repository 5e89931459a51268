package org.ctax.eventstore;

import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A store in an Axon Server. */
record AxonServerStore(
        AxonServerConnectionManager connections, AxonServerStorage storage, EventStore events, EventLog log)
        implements OpenStore {

    static AxonServerStore open(FakeAxonServer server, Opening opening) {
        server.events().beforeAppend(opening.beforeCommit());
        AxonServerConfiguration settings = new AxonServerConfiguration();
        settings.setServers(server.address());
        settings.setContext(FakeAxonServer.CONTEXT);
        settings.setComponentName("test");
        settings.setClientId("test-" + UUID.randomUUID());
        settings.setReconnectInterval(50);
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .routingServers(server.address())
                .axonServerConfiguration(settings)
                .build();
        Serializer serializer = new NamedEventSerializer(
                opening.names(),
                EventStoreConfiguration.defaultEventMapper(),
                new AnnotationRevisionResolver(),
                OpenStore.class.getClassLoader());
        AxonServerStorage storage = new AxonServerStorage(
                connections, settings, serializer, NoOpEventUpcaster.INSTANCE, opening.pollInterval(), opening.clock());
        EventStore events = storage.events(AxonServerEventStore.builder()
                .platformConnectionManager(connections)
                .configuration(settings)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll()));
        return new AxonServerStore(connections, storage, events, storage.log());
    }

    @Override
    public void close() {
        storage.close();
        // The connector waits a second for what it has scheduled.
        Thread unused = Thread.ofVirtual().start(connections::shutdown);
    }
}

package org.ctax.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.event.axon.EventBuffer;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The events of one context of Axon Server: reached once, followed to the end. Who made the connections closes them. */
final class AxonServerStorage implements AutoCloseable {

    private final AxonServerConnectionManager connections;
    private final String context;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final AxonServerReader reader;
    private final HeadWatch watch;
    private final AxonServerTail tail;
    private final AxonServerAppender appender;

    AxonServerStorage(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            Serializer events,
            EventUpcaster upcasters,
            Duration pollInterval,
            Clock clock) {
        this.connections = connections;
        this.context = settings.getContext();
        this.serializer = new GrpcMetaDataAwareSerializer(events);
        this.upcasters = upcasters;
        Duration patience = Duration.ofMillis(settings.getCommitTimeout());
        this.reader =
                new AxonServerReader(this::channel, settings.isForceReadFromLeader(), patience, serializer, upcasters);
        this.watch = new HeadWatch(reader::head, pollInterval);
        this.tail = new AxonServerTail(reader, watch);
        this.appender = new AxonServerAppender(this::channel, events, patience, clock, tail::latest);
    }

    private EventChannel channel() {
        return connections.getConnection(context).eventChannel();
    }

    /** What Axon appends to and reads from. The builder knows serializers and filters. */
    PositionedEventStore events(AxonServerEventStore.Builder builder) {
        return new PositionedEventStore(builder, this);
    }

    EventLog log() {
        return new EventLog(reader, watch);
    }

    TrackingEventStream stream(long position) {
        return new NamingStream(new EventBuffer(reader.open(position), upcasters, serializer, true));
    }

    AppendState appendState() {
        return appender.state();
    }

    AxonServerReader reader() {
        return reader;
    }

    AxonServerAppender appender() {
        return appender;
    }

    HeadWatch watch() {
        return watch;
    }

    /** Whether events can be appended and read now, as far as is known without asking. */
    boolean isConnected() {
        return tail.isConnected() && connections.isConnected(context);
    }

    String context() {
        return context;
    }

    @Override
    public void close() {
        tail.close();
        watch.close();
    }
}

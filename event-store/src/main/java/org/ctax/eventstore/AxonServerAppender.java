package org.ctax.eventstore;

import static org.axonframework.common.ObjectUtils.getOrDefault;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.ctax.eventstore.AppendMonitor.Result;

/**
 * Hands the events of a unit of work to Axon Server, which stores all of them or none, and waits for its answer. The
 * connector's own way leaves the answer to a later phase of the unit of work, where no one can tell any more whether
 * something may have been stored.
 */
final class AxonServerAppender {

    private final Supplier<EventChannel> channel;
    private final Serializer serializer;
    private final GrpcMetaDataConverter metaData;
    private final Duration patience;
    private final Clock clock;
    private final LongSupplier latest;
    private final AtomicLong lastStamp = new AtomicLong();
    private final AppendState state = new AppendState();
    private volatile AppendMonitor monitor = _ -> {};

    /** {@code latest} is the recorded time of the last event that this process has seen. */
    AxonServerAppender(
            Supplier<EventChannel> channel,
            Serializer serializer,
            Duration patience,
            Clock clock,
            LongSupplier latest) {
        this.channel = channel;
        this.serializer = serializer;
        this.metaData = new GrpcMetaDataConverter(serializer);
        this.patience = patience;
        this.clock = clock;
        this.latest = latest;
    }

    AppendState state() {
        return state;
    }

    void monitor(AppendMonitor next) {
        monitor = next;
    }

    /** Returns once all of them are stored. */
    void append(List<? extends EventMessage<?>> events) {
        long began = System.nanoTime();
        try {
            store(events);
            state.succeeded();
            tell(Result.STORED, events, 0, began);
        } catch (ConcurrencyException | AggregateStreamCreationException lost) {
            state.succeeded();
            tell(Result.STORED, List.of(), 1, began);
            throw lost;
        } catch (StoreUnavailableException away) {
            state.failed(away);
            tell(Result.NOT_STORED, List.of(), 0, began);
            throw away;
        } catch (OutcomeUnknownException unknown) {
            state.failed(unknown);
            tell(Result.UNCONFIRMED, List.of(), 0, began);
            throw unknown;
        }
    }

    private void tell(Result result, List<?> stored, int conflicts, long began) {
        monitor.wrote(new AppendMonitor.Batch(
                result, 1, stored.size(), conflicts, Duration.ofNanos(System.nanoTime() - began)));
    }

    private void store(List<? extends EventMessage<?>> events) {
        long stamp = stamp();
        // What can fail here fails before anything is sent.
        List<Event> ready = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            ready.add(ready(event, stamp));
        }
        AppendEventsTransaction transaction = channel.get().startAppendEventsTransaction();
        try {
            ready.forEach(transaction::appendEvent);
        } catch (RuntimeException e) {
            transaction.rollback();
            throw new StoreUnavailableException("The events could not be sent", e);
        }
        commit(transaction, events);
    }

    private void commit(AppendEventsTransaction transaction, List<? extends EventMessage<?>> events) {
        try {
            Confirmation answer = transaction.commit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null || !answer.getSuccess()) {
                throw new OutcomeUnknownException("Axon Server did not confirm the events", null);
            }
        } catch (ExecutionException e) {
            throw AxonServerFaults.ofAppend(getOrDefault(e.getCause(), e), events);
        } catch (TimeoutException e) {
            throw new OutcomeUnknownException("No answer from Axon Server in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknownException("Interrupted while waiting for Axon Server", e);
        }
    }

    /** Never before what this process has stamped or seen, whatever its clock says. */
    private long stamp() {
        long now = Math.max(clock.millis(), latest.getAsLong());
        return lastStamp.accumulateAndGet(now, Math::max);
    }

    /** An event without an aggregate stands alone: it is the first event of an aggregate named after itself. */
    private Event ready(EventMessage<?> message, long stamp) {
        org.axonframework.serialization.SerializedObject<byte[]> payload =
                message.serializePayload(serializer, byte[].class);
        Event.Builder event = Event.newBuilder()
                .setMessageIdentifier(message.getIdentifier())
                .setTimestamp(stamp)
                .setPayload(SerializedObject.newBuilder()
                        .setType(payload.getType().getName())
                        .setRevision(getOrDefault(payload.getType().getRevision(), ""))
                        .setData(ByteString.copyFrom(payload.getData())));
        if (message instanceof DomainEventMessage<?> own) {
            event.setAggregateIdentifier(own.getAggregateIdentifier())
                    .setAggregateSequenceNumber(own.getSequenceNumber())
                    .setAggregateType(getOrDefault(own.getType(), ""));
        } else {
            event.setAggregateIdentifier(message.getIdentifier());
        }
        message.getMetaData().forEach((key, value) -> event.putMetaData(key, metaData.convertToMetaDataValue(value)));
        return event.build();
    }
}

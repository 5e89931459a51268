package org.ctax.eventstore;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** What it means for us when a call of Axon Server fails. */
final class AxonServerFaults {

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private AxonServerFaults() {}

    /** Of an append that was asked for: a lost race, certainly not stored, or no one knows. */
    static RuntimeException ofAppend(Throwable failure, List<? extends EventMessage<?>> events) {
        StatusRuntimeException status = statusOf(failure);
        Throwable cause = status == null ? failure : status;
        if (is(cause, ErrorCode.INVALID_EVENT_SEQUENCE)) {
            return lostRace(String.valueOf(cause.getMessage()), events);
        }
        return isCertainlyNotDone(cause)
                ? new StoreUnavailableException("The events could not be stored", cause)
                : new OutcomeUnknownException("The commit of the events was not confirmed", cause);
    }

    private static RuntimeException lostRace(String message, List<? extends EventMessage<?>> events) {
        for (EventMessage<?> appended : events) {
            if (appended instanceof DomainEventMessage<?> event
                    && event.getSequenceNumber() == 0
                    && message.contains(event.getAggregateIdentifier())) {
                return new AggregateStreamCreationException(message);
            }
        }
        return new ConcurrencyException(message);
    }

    /** The server said so itself before it stored anything, or nothing was sent to it. */
    static boolean isCertainlyNotDone(Throwable failure) {
        StatusRuntimeException status = statusOf(failure);
        if (status == null) {
            return false;
        }
        return isNotSent(status)
                || switch (status.getStatus().getCode()) {
                    // Too large or too many, at a rate that is not allowed, no leader or no events in this context.
                    case INVALID_ARGUMENT, RESOURCE_EXHAUSTED, NOT_FOUND -> true;
                    case UNAUTHENTICATED, PERMISSION_DENIED, UNIMPLEMENTED -> true;
                    default -> false;
                };
    }

    /** As the connector answers a call for which it has no connection. */
    private static boolean isNotSent(StatusRuntimeException failure) {
        Status status = failure.getStatus();
        return status.getCode() == Status.Code.UNAVAILABLE
                && status.getDescription() == null
                && status.getCause() == null
                && failure.getTrailers() == null;
    }

    static boolean is(Throwable failure, ErrorCode code) {
        StatusRuntimeException status = statusOf(failure);
        return status != null && code.errorCode().equals(codeOf(status));
    }

    /** Axon Server's own code of an error, such as {@code AXONIQ-2000}. */
    static @Nullable String codeOf(StatusRuntimeException failure) {
        Metadata trailers = failure.getTrailers();
        String code = trailers == null ? null : trailers.get(CODE);
        if (code != null) {
            return code;
        }
        String description = failure.getStatus().getDescription();
        return description != null && description.startsWith("[") && description.contains("]")
                ? description.substring(1, description.indexOf(']'))
                : null;
    }

    static @Nullable StatusRuntimeException statusOf(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return status;
            }
        }
        return null;
    }

    /** Whether it is the connector that failed, and not what was read or asked. */
    static boolean isOfConnector(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException
                    || cause.getClass().getName().startsWith("io.axoniq.axonserver.")) {
                return true;
            }
        }
        return false;
    }

    /** Of a read: what is away now may be there later. */
    static RuntimeException ofRead(RuntimeException failure) {
        return isOfConnector(failure) ? new EventStoreException("The event store cannot be read", failure) : failure;
    }
}

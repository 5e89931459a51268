package org.ctax.eventstore;

import java.util.Map;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out, on its way from the process that handled it to the one that sent it.
 *
 * @param kind which failure it is
 * @param message what it says of itself
 * @param said what the language of refusals says of it
 */
record CommandFailure(Kind kind, String message, Map<String, String> said) {

    private static final String AGGREGATE = "aggregate";

    enum Kind {
        REFUSED,
        LOST_RACE,
        MADE_BY_ANOTHER,
        NOT_FOUND,
        NO_LOCK,
        OUTCOME_UNKNOWN,
        STORE_UNAVAILABLE,
        /** None of these: an error of a program. */
        FAULT
    }

    static CommandFailure of(Throwable failure, @Nullable RefusalLanguage language) {
        Map<String, String> said = language == null ? null : language.write(failure);
        String message = String.valueOf(failure.getMessage());
        if (said != null) {
            return new CommandFailure(Kind.REFUSED, message, said);
        }
        Kind kind = switch (failure) {
            case AggregateStreamCreationException made -> Kind.MADE_BY_ANOTHER;
            case ConcurrencyException lost -> Kind.LOST_RACE;
            case AggregateNotFoundException unknown -> Kind.NOT_FOUND;
            case LockAcquisitionFailedException lost -> Kind.NO_LOCK;
            case OutcomeUnknownException unknown -> Kind.OUTCOME_UNKNOWN;
            case StoreUnavailableException away -> Kind.STORE_UNAVAILABLE;
            case EventStoreException away -> Kind.STORE_UNAVAILABLE;
            default -> Kind.FAULT;
        };
        return new CommandFailure(kind, kind == Kind.FAULT ? failure.toString() : message, aggregateOf(failure));
    }

    private static Map<String, String> aggregateOf(Throwable failure) {
        return failure instanceof AggregateNotFoundException unknown
                ? Map.of(AGGREGATE, String.valueOf(unknown.getAggregateIdentifier()))
                : Map.of();
    }

    /** As it was thrown where the command was handled. */
    RuntimeException exception(@Nullable RefusalLanguage language) {
        String aggregate = said.getOrDefault(AGGREGATE, "");
        return switch (kind) {
            case REFUSED -> language == null ? new IllegalStateException("A refusal: " + message) : language.read(said);
            case LOST_RACE -> new ConcurrencyException(message);
            case MADE_BY_ANOTHER -> new AggregateStreamCreationException(message);
            case NOT_FOUND -> new AggregateNotFoundException(aggregate, message);
            case NO_LOCK -> new LockAcquisitionFailedException(message);
            case OUTCOME_UNKNOWN -> new OutcomeUnknownException(message, null);
            case STORE_UNAVAILABLE -> new StoreUnavailableException(message, null);
            case FAULT -> new IllegalStateException("The process that handles the command failed: " + message);
        };
    }
}

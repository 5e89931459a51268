package org.ctax.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a command, as it passes between the process that handles it and the one that sent it. */
final class CommandReport {

    private static final Logger LOG = LoggerFactory.getLogger(CommandReport.class);
    private static final String POSITION = "ctax-position";
    private static final String VERSION = "ctax-version:";

    private final @Nullable RefusalLanguage language;

    CommandReport(@Nullable RefusalLanguage language) {
        this.language = language;
    }

    /** Where it was handled: adds what was written, or says why it was not carried out. */
    <R> CommandResultMessage<R> written(AppendReceipt<CommandResultMessage<R>> handled) {
        CommandResultMessage<R> result = handled.value();
        if (result.isExceptional()) {
            Throwable cause = result.exceptionResult();
            CommandFailure failure = CommandFailure.of(cause, language);
            if (failure.kind() == CommandFailure.Kind.FAULT) {
                LOG.error("A command failed", cause);
            }
            return GenericCommandResultMessage.asCommandResultMessage(
                    new CommandExecutionException(failure.message(), cause, failure));
        }
        OptionalLong position = handled.position();
        if (position.isEmpty()) {
            return result;
        }
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(POSITION, position.getAsLong());
        handled.versions().forEach((aggregate, version) -> metaData.put(VERSION + aggregate, version));
        return result.andMetaData(metaData);
    }

    /** Where it was sent: notes what was written, or throws what was thrown where it was handled. */
    <R> CommandResultMessage<R> read(CommandResultMessage<R> result, AppendReceipt.@Nullable Notes notes) {
        if (result.isExceptional()) {
            return GenericCommandResultMessage.asCommandResultMessage(thrown(result.exceptionResult()));
        }
        if (notes != null && result.getMetaData().get(POSITION) instanceof Number position) {
            Map<String, Long> versions = new HashMap<>();
            result.getMetaData().forEach((key, value) -> {
                if (key.startsWith(VERSION) && value instanceof Number version) {
                    versions.put(key.substring(VERSION.length()), version.longValue());
                }
            });
            notes.add(position.longValue(), versions);
        }
        return result;
    }

    private Throwable thrown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandlerExecutionException executed) {
                return executed.getDetails()
                        .filter(CommandFailure.class::isInstance)
                        .<Throwable>map(details -> ((CommandFailure) details).exception(language))
                        // Axon Server's own, whose codes are partly the same: such as that it waited long enough.
                        .orElseGet(() -> new OutcomeUnknownException("No answer to the command", failure));
            }
            if (cause instanceof NoHandlerForCommandException) {
                return new StoreUnavailableException("No process takes this command now", failure);
            }
        }
        if (AxonServerFaults.isCertainlyNotDone(failure)) {
            return new StoreUnavailableException("The command could not be sent", failure);
        }
        return AxonServerFaults.isOfConnector(failure) || isFromServer(failure)
                ? new OutcomeUnknownException("No answer to the command", failure)
                : failure;
    }

    private static boolean isFromServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.axonframework.axonserver.connector.AxonServerException
                    || cause instanceof AxonServerCommandDispatchException dispatch && dispatch.getCause() == null) {
                return true;
            }
        }
        return false;
    }
}

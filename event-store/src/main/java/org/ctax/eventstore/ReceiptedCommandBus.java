package org.ctax.eventstore;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;

/** Sends commands by Axon Server to whichever process takes them; receipts and refusals are as if handled here. */
public final class ReceiptedCommandBus extends AxonServerCommandBus {

    private final CommandReport report;

    ReceiptedCommandBus(AxonServerCommandBus.Builder builder, CommandReport report) {
        super(builder);
        this.report = report;
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        // The answer arrives on another thread.
        AppendReceipt.Notes notes = AppendReceipt.current();
        super.<C, R>dispatch(command, (message, result) -> callback.onResult(message, report.read(own(result), notes)));
    }

    @SuppressWarnings("unchecked") // who only reads results may take them for more general ones
    private static <R> CommandResultMessage<R> own(CommandResultMessage<? extends R> result) {
        return (CommandResultMessage<R>) result;
    }
}

package org.ctax.eventstore;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/** Handles the commands that Axon Server sends to this process, and reports what they wrote or why they did not. */
final class ReportingCommandBus extends SimpleCommandBus {

    private final CommandReport report;

    ReportingCommandBus(SimpleCommandBus.Builder builder, CommandReport report) {
        super(builder);
        this.report = report;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        AppendReceipt<CommandResultMessage<R>> handled = AppendReceipt.capture(() -> {
            AtomicReference<CommandResultMessage<R>> answer = new AtomicReference<>();
            super.<C, R>handle(command, handler, (message, result) -> answer.set(own(result)));
            return answer.get();
        });
        callback.onResult(command, report.written(handled));
    }

    @SuppressWarnings("unchecked") // who only reads results may take them for more general ones
    private static <R> CommandResultMessage<R> own(CommandResultMessage<? extends R> result) {
        return (CommandResultMessage<R>) result;
    }
}

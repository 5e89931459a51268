package org.ctax.eventstore;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Carries each command to one of those who take it, all of one routing key to the same. */
public final class FakeCommands extends CommandServiceGrpc.CommandServiceImplBase {

    private final List<Taker> takers = new CopyOnWriteArrayList<>();
    private final Map<String, StreamObserver<CommandResponse>> waiting = new ConcurrentHashMap<>();
    private final Map<String, String> handledBy = new ConcurrentHashMap<>();

    static InstructionAck ack(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    /** The names of the clients that take this command. */
    public List<String> takersOf(String command) {
        return takers.stream()
                .filter(taker -> taker.commands.contains(command))
                .map(taker -> taker.client)
                .sorted()
                .toList();
    }

    /** From which client each command came, and to which it went: {@code FROM>TO}, by the id of the command. */
    public Map<String, String> routes() {
        return handledBy;
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
        List<Taker> able = takers.stream()
                .filter(taker -> taker.commands.contains(command.getName()))
                .sorted(java.util.Comparator.comparing(taker -> taker.client))
                .toList();
        if (able.isEmpty()) {
            answer.onNext(CommandResponse.newBuilder()
                    .setRequestIdentifier(command.getMessageIdentifier())
                    .setErrorCode("AXONIQ-4000")
                    .setErrorMessage(ErrorMessage.newBuilder().setMessage("No handler for " + command.getName()))
                    .build());
            answer.onCompleted();
            return;
        }
        Taker taker = able.get(Math.floorMod(routingKey(command).hashCode(), able.size()));
        waiting.put(command.getMessageIdentifier(), answer);
        handledBy.put(command.getMessageIdentifier(), command.getClientId() + ">" + taker.client);
        taker.send(CommandProviderInbound.newBuilder().setCommand(command).build());
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(ProcessingInstruction::getValue)
                .findFirst()
                .orElseThrow()
                .getTextValue();
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> out) {
        return new Taker(out);
    }

    private final class Taker implements StreamObserver<CommandProviderOutbound> {
        private final StreamObserver<CommandProviderInbound> out;
        private final Set<String> commands = java.util.Collections.synchronizedSet(new HashSet<>());
        private volatile String client = "";

        Taker(StreamObserver<CommandProviderInbound> out) {
            this.out = out;
            takers.add(this);
        }

        synchronized void send(CommandProviderInbound message) {
            out.onNext(message);
        }

        @Override
        public void onNext(CommandProviderOutbound message) {
            switch (message.getRequestCase()) {
                case SUBSCRIBE -> {
                    client = message.getSubscribe().getClientId();
                    commands.add(message.getSubscribe().getCommand());
                }
                case UNSUBSCRIBE -> commands.remove(message.getUnsubscribe().getCommand());
                case COMMAND_RESPONSE -> answered(message.getCommandResponse());
                case FLOW_CONTROL, ACK, REQUEST_NOT_SET -> {}
            }
            if (!message.getInstructionId().isEmpty()) {
                send(CommandProviderInbound.newBuilder()
                        .setAck(ack(message.getInstructionId()))
                        .build());
            }
        }

        private void answered(CommandResponse response) {
            @Nullable StreamObserver<CommandResponse> answer = waiting.remove(response.getRequestIdentifier());
            if (answer != null) {
                answer.onNext(response);
                answer.onCompleted();
            }
        }

        @Override
        public void onError(Throwable gone) {
            takers.remove(this);
        }

        @Override
        public void onCompleted() {
            takers.remove(this);
            out.onCompleted();
        }
    }
}

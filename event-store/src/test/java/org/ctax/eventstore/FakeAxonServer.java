package org.ctax.eventstore;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the published protocol of Axon Server as far as the exchange needs it, and keeps everything in memory. It is no
 * proof of how a real one behaves, but of what the connector and we do with one that behaves as documented.
 */
public final class FakeAxonServer implements AutoCloseable {

    public static final String CONTEXT = "ctax";

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> CONTEXT_KEY =
            Metadata.Key.of("AxonIQ-Context", Metadata.ASCII_STRING_MARSHALLER);

    private final FakeEvents events = new FakeEvents();
    private final FakeCommands commands = new FakeCommands();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable String token;
    private Server server;
    private int port;

    private FakeAxonServer(@Nullable String token) {
        this.token = token;
        this.server = listen(0);
        this.port = server.getPort();
    }

    public static FakeAxonServer start() {
        return new FakeAxonServer(null);
    }

    /** One that lets in only who brings the token. */
    static FakeAxonServer start(String token) {
        return new FakeAxonServer(token);
    }

    /** As the setting {@code axon.axonserver.servers} names it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public FakeEvents events() {
        return events;
    }

    public FakeCommands commands() {
        return commands;
    }

    /** Breaks all lines; what was stored stays. */
    public void stop() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Comes back where it was. */
    public void startAgain() {
        server = listen(port);
    }

    private Server listen(int at) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), at))
                    .executor(threads)
                    .addService(new Platform())
                    .addService(events)
                    .addService(commands)
                    .intercept(new Door())
                    .permitKeepAliveTime(1, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }

    static StatusRuntimeException error(Status.Code status, String code, String message) {
        Metadata trailers = new Metadata();
        trailers.put(CODE, code);
        return Status.fromCode(status)
                .withDescription("[" + code + "] " + message)
                .asRuntimeException(trailers);
    }

    private final class Door implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            StatusRuntimeException refused = refused(headers);
            if (refused != null) {
                call.close(refused.getStatus(), refused.getTrailers());
                return new ServerCall.Listener<>() {};
            }
            return next.startCall(call, headers);
        }

        private @Nullable StatusRuntimeException refused(Metadata headers) {
            if (token != null && !token.equals(headers.get(TOKEN))) {
                return headers.containsKey(TOKEN)
                        ? error(Status.Code.PERMISSION_DENIED, "AXONIQ-1001", "Invalid token")
                        : error(Status.Code.PERMISSION_DENIED, "AXONIQ-1000", "No token");
            }
            return CONTEXT.equals(headers.get(CONTEXT_KEY))
                    ? null
                    : error(Status.Code.NOT_FOUND, "AXONIQ-1302", "Context not found");
        }
    }

    private static final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {
        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder()
                    .setSameConnection(true)
                    .setPrimary(NodeInfo.newBuilder().setNodeName("fake"))
                    .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> out) {
            return new StreamObserver<>() {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {
                    if (instruction.hasHeartbeat()) {
                        out.onNext(PlatformOutboundInstruction.newBuilder()
                                .setHeartbeat(instruction.getHeartbeat())
                                .build());
                    }
                    if (!instruction.getInstructionId().isEmpty()) {
                        out.onNext(PlatformOutboundInstruction.newBuilder()
                                .setAck(FakeCommands.ack(instruction.getInstructionId()))
                                .build());
                    }
                }

                @Override
                public void onError(Throwable broken) {}

                @Override
                public void onCompleted() {
                    out.onCompleted();
                }
            };
        }
    }
}

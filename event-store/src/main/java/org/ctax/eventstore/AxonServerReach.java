package org.ctax.eventstore;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds out at the start whether Axon Server can be used, and if not, which setting is to blame. The connector itself
 * would try for ever, and keeps to itself why it gets no connection.
 */
final class AxonServerReach implements ClientInterceptor {

    private static final String SERVERS = "axon.axonserver.servers";
    private static final String TOKEN = "axon.axonserver.token";
    private static final String CONTEXT = "axon.axonserver.context";
    private static final Set<String> TOKEN_CODES = Set.of("AXONIQ-1000", "AXONIQ-1001");
    private static final Set<String> CONTEXT_CODES = Set.of("AXONIQ-1302", "AXONIQ-1400", "AXONIQ-6000");

    private volatile @Nullable StatusRuntimeException last;

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(new Noting<>(listener), headers);
            }
        };
    }

    private final class Noting<A> extends SimpleForwardingClientCallListener<A> {
        Noting(ClientCall.Listener<A> listener) {
            super(listener);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (!status.isOk()) {
                last = new StatusRuntimeException(status, trailers);
            }
            super.onClose(status, trailers);
        }
    }

    /** Fails with the setting to blame where the events of the context cannot be read. */
    void check(AxonServerConnectionManager connections, AxonServerConfiguration settings) {
        Duration patience = Duration.ofMillis(settings.getConnectTimeout());
        try {
            Long unused = connections
                    .getConnection(settings.getContext())
                    .eventChannel()
                    .getLastToken()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refused(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(settings, e);
        }
    }

    private SettingException refused(AxonServerConfiguration settings, Exception failure) {
        StatusRuntimeException why = last == null ? AxonServerFaults.statusOf(failure) : last;
        return new SettingException(
                blamed(why), "the Axon Server with the events cannot be used: " + sentence(why, settings), failure);
    }

    private static String blamed(@Nullable StatusRuntimeException why) {
        if (why == null) {
            return SERVERS;
        }
        String code = String.valueOf(AxonServerFaults.codeOf(why));
        Status.Code status = why.getStatus().getCode();
        if (TOKEN_CODES.contains(code)
                || status == Status.Code.UNAUTHENTICATED
                || status == Status.Code.PERMISSION_DENIED) {
            return TOKEN;
        }
        return CONTEXT_CODES.contains(code) ? CONTEXT : SERVERS;
    }

    private static String sentence(@Nullable StatusRuntimeException why, AxonServerConfiguration settings) {
        if (why == null) {
            return "no answer within " + settings.getConnectTimeout() + " ms";
        }
        Throwable cause = why.getStatus().getCause();
        return why.getMessage() + (cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")");
    }
}

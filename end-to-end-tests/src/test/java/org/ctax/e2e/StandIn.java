package org.ctax.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands in for a service: whatever it is asked, it answers with its name, once it has read all that is sent. */
final class StandIn implements AutoCloseable {
    private final String name;
    private final int status;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicLong received = new AtomicLong();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    StandIn(String name) throws IOException {
        this(name, 200);
    }

    StandIn(String name, int status) throws IOException {
        this.name = name;
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Opens when the first bytes of a body are there. */
    CountDownLatch begun() {
        return begun;
    }

    /** Bytes of bodies. */
    long received() {
        return received.get();
    }

    /** Addresses, in the order in which they were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        var buffer = new byte[64 * 1024];
        var body = exchange.getRequestBody();
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            received.addAndGet(read);
            begun.countDown();
        }
        var answer = name.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

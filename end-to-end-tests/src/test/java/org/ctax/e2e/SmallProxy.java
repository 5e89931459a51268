package org.ctax.e2e;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for nginx where that is not installed: a thread a request, streaming both ways. */
final class SmallProxy implements Proxy {
    private static final Set<String> BETWEEN_TWO = Set.of(
            "connection", "content-length", "transfer-encoding", "keep-alive", "upgrade", "host", "expect", "date");
    private static final String CORRELATION = "X-Correlation-Id";

    static {
        // A message would otherwise wait until the one before has been acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<Routes, List<String>> instances;
    private final AtomicInteger turn = new AtomicInteger();

    private SmallProxy(HttpServer server, Map<Routes, List<String>> instances) {
        this.server = server;
        this.instances = instances;
    }

    static SmallProxy launch(List<String> commandServices, List<String> queryServices) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var proxy = new SmallProxy(server, Map.of(Routes.COMMANDS, commandServices, Routes.QUERIES, queryServices));
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::handle);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        // Decoded, as the services read it.
        var path = exchange.getRequestURI().getPath();
        var address = exchange.getRequestURI().toString();
        var owner = Routes.of(method, path);
        if (owner.isEmpty()
                && Routes.isBrowsing(method, exchange.getRequestHeaders().getFirst("Accept"))) {
            owner = Optional.of(Routes.QUERIES);
            address = "/";
        }
        if (owner.isEmpty()) {
            refuse(exchange, 404, "NOT_FOUND");
            return;
        }
        var body = body(exchange, Routes.takesFiles(path));
        var asked = instances.getOrDefault(owner.get(), List.of());
        var first = turn.getAndIncrement();
        for (var i = 0; i < asked.size(); i++) {
            var instance = asked.get(Math.floorMod(first + i, asked.size()));
            try (var answer = ask(instance + address, exchange, body)) {
                if (answer.isUnavailable() && i + 1 < asked.size() && Routes.isRepeatableCommand(method, path)) {
                    continue;
                }
                answer.passOn(exchange);
                return;
            } catch (BrokenOff brokenOff) {
                if (brokenOff.reached && !Routes.isRepeatable(method, path)) {
                    break;
                }
            }
        }
        refuse(exchange, 503, "UNAVAILABLE");
    }

    private static BodyPublisher body(HttpExchange exchange, boolean asItComes) throws IOException {
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length == null && !exchange.getRequestHeaders().containsKey("Transfer-Encoding")) {
            return BodyPublishers.noBody();
        }
        if (!asItComes) {
            return BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        }
        var stream = BodyPublishers.ofInputStream(exchange::getRequestBody);
        return length == null || length.equals("0")
                ? stream
                : BodyPublishers.fromPublisher(stream, Long.parseLong(length));
    }

    private Answer ask(String address, HttpExchange exchange, BodyPublisher body) throws BrokenOff {
        var request = HttpRequest.newBuilder(URI.create(address)).method(exchange.getRequestMethod(), body);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!BETWEEN_TWO.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.setHeader("X-Forwarded-For", "127.0.0.1")
                .setHeader("X-Forwarded-Proto", "http")
                .setHeader(CORRELATION, correlation(exchange));
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new BrokenOff(false, e);
        } catch (IOException e) {
            throw new BrokenOff(true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff(true, e);
        }
    }

    private static String correlation(HttpExchange exchange) {
        var own = exchange.getRequestHeaders().getFirst(CORRELATION);
        return own == null ? UUID.randomUUID().toString() : own;
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        var correlation = correlation(exchange);
        var problem = """
            {"type":"urn:ctax:problem:%s","title":"Refused","status":%d,"detail":"By the proxy",\
            "code":"%s","correlationId":"%s"}\
            """.formatted(code, status, code, correlation).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        exchange.getResponseHeaders().set(CORRELATION, correlation);
        if (status == 503) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : problem.length);
        if (!isHead) {
            exchange.getResponseBody().write(problem);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
        threads.shutdownNow();
    }

    /** @param reached whether the instance may have begun with the request */
    private static final class BrokenOff extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean reached;

        BrokenOff(boolean reached, Exception cause) {
            super(cause);
            this.reached = reached;
        }
    }

    /** What an instance answers, while it does. */
    private record Answer(HttpResponse<InputStream> response) implements AutoCloseable {

        /** Where it breaks off in the middle, the exception breaks off the caller's connection too. */
        void passOn(HttpExchange exchange) throws IOException {
            copyHeaders(exchange.getResponseHeaders());
            var length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            if (isBare(exchange)) {
                if (length >= 0) {
                    exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
                }
                exchange.sendResponseHeaders(response.statusCode(), -1);
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(response.statusCode(), length == 0 ? -1 : Math.max(0, length));
            var out = exchange.getResponseBody();
            var buffer = new byte[16 * 1024];
            for (var read = response.body().read(buffer);
                    read >= 0;
                    read = response.body().read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
            exchange.close();
        }

        private boolean isUnavailable() {
            return response.statusCode() == 503;
        }

        private boolean isBare(HttpExchange exchange) {
            return exchange.getRequestMethod().equals("HEAD")
                    || response.statusCode() == 204
                    || response.statusCode() == 304;
        }

        private void copyHeaders(Headers into) {
            response.headers().map().forEach((name, values) -> {
                if (!BETWEEN_TWO.contains(name.toLowerCase(Locale.ROOT))) {
                    into.put(name, values);
                }
            });
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}

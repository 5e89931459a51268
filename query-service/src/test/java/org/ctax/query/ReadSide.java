package org.ctax.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.FakeAxonServer;
import org.ctax.query.projection.TestViews;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The read side as a process runs it, over HTTP, with events put into its store by hand. Who asks is of the secretariat,
 * unless it is told otherwise. Where the environment variable {@code CTAX_TEST_AXON_SERVER} is {@code fake}, all tests have them in an Axon Server in memory.
 */
public final class ReadSide implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> ON_SQLITE = List.of("ctax.event-store=sqlite");
    private static final Map<Path, FakeAxonServer> SERVERS = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final @Nullable String bearer;

    private ReadSide(Path data, String[] properties) {
        bearer = TestTokens.bearer();
        var all = new ArrayList<>(List.of(
                "server.port=0",
                "ctax.data-dir=" + data,
                // Where the events are in an Axon Server it has to be said.
                "ctax.cabinet.url=jdbc:sqlite:" + data.resolve("cabinet.db")));
        all.addAll(TestTokens.settings());
        all.addAll(List.of(TestViews.properties(data)));
        all.addAll(List.of(properties));
        if (Stream.of(properties).noneMatch(property -> property.startsWith("ctax.event-store="))) {
            all.addAll("fake".equals(System.getenv("CTAX_TEST_AXON_SERVER")) ? onAxonServer(data) : ON_SQLITE);
        }
        application = new SpringApplicationBuilder(QueryServiceApplication.class)
                .run(all.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    private ReadSide(ReadSide other, @Nullable String bearer) {
        this.application = other.application;
        this.bearer = bearer;
    }

    /** The same for an account of another role; to be closed is the first. */
    public ReadSide as(Role role, UUID... participants) {
        return with(TestTokens.bearer(role, participants));
    }

    /** The same with what is in the header {@code Authorization}; nothing where nobody has signed in. */
    public ReadSide with(@Nullable String authorization) {
        return new ReadSide(this, authorization);
    }

    /** What is sent in the header {@code Authorization}; absent where nobody has signed in. */
    public @Nullable String bearer() {
        return bearer;
    }

    /** The same data, the same events. */
    private static List<String> onAxonServer(Path data) {
        return onAxonServer(SERVERS.computeIfAbsent(data, _ -> FakeAxonServer.start()));
    }

    public static List<String> onAxonServer(FakeAxonServer server) {
        return List.of(
                "ctax.event-store=axon-server",
                "axon.axonserver.servers=" + server.address(),
                "axon.axonserver.context=" + FakeAxonServer.CONTEXT);
    }

    public static ReadSide start(Path data, String... properties) {
        return new ReadSide(data, properties);
    }

    public ApplicationContext application() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Events of one aggregate, in one transaction. */
    public long record(Object aggregate, Object... events) {
        var id = aggregate.toString();
        var messages = new ArrayList<GenericDomainEventMessage<?>>();
        for (var event : events) {
            var sequence = sequences.merge(id, 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>("test", id, sequence, event));
        }
        bean(EventStore.class).publish(messages);
        return head();
    }

    public long record(UUID aggregate, Object event) {
        return record((Object) aggregate, event);
    }

    public long head() {
        return bean(EventLog.class).headPosition();
    }

    public URI uri(String path) {
        var port = Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What is answered once everything recorded so far is seen. */
    public JsonNode get(String path) {
        var response = answer(path + (path.contains("?") ? "&" : "?") + "atLeast=" + head());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** One field of each item of a list. */
    public List<String> values(String path, String field) {
        return get(path)
                .get("items")
                .valueStream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    public JsonNode problem(String path, int status) {
        var response = answer(path);
        if (response.statusCode() != status) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> answer(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> answer(String path, String header, String value) {
        return send(request(path).header(header, value).build());
    }

    public HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** With the token that is sent. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(uri(path));
        return bearer == null ? request : request.header("Authorization", bearer);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        application.close();
        http.close();
    }
}

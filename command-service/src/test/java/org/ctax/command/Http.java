package org.ctax.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.RecordedEvent;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the service under test, which also sees what it wrote. What it sends comes from the secretariat, unless it
 * is told otherwise.
 */
public final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;
    private final EventLog log;
    private final @Nullable String bearer;

    @Autowired
    Http(Environment environment, EventLog log) {
        this(environment, log, TestTokens.bearer());
    }

    private Http(Environment environment, EventLog log, @Nullable String bearer) {
        this.environment = environment;
        this.log = log;
        this.bearer = bearer;
    }

    /** The same for an account of another role. */
    public Http as(Role role, UUID... participants) {
        return with(TestTokens.bearer(role, participants));
    }

    /** The same with what is in the header {@code Authorization}; nothing where nobody has signed in. */
    public Http with(@Nullable String authorization) {
        return new Http(environment, log, authorization);
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, JsonNode body) {
        public @Nullable String code() {
            return body.path("code").asStringOpt().orElse(null);
        }

        public @Nullable String field() {
            return body.path("field").asStringOpt().orElse(null);
        }

        public String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    public Reply post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(30));
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Reply get(String path) {
        return send(request(path).GET().build());
    }

    public Reply send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            var body = response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
            return new Reply(response.statusCode(), response.headers(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** The position of the last event: who wrote nothing leaves it where it was. */
    public long head() {
        return log.headPosition();
    }

    public EventLog log() {
        return log;
    }

    public RecordedEvent last() {
        return log.readAfter(head() - 1, 1).getFirst();
    }

    /** What was written after a position. */
    public List<RecordedEvent> events(long after) {
        return log.readAfter(after, 1_000);
    }

    public static String uuid() {
        return UUID.randomUUID().toString();
    }
}

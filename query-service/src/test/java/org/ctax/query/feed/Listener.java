package org.ctax.query.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the feed. */
final class Listener implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Received END = new Received(-1, JSON.createObjectNode());

    record Received(long id, JsonNode event) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<java.io.InputStream> response;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();

    Listener(URI uri, @Nullable Long lastEventId) throws IOException, InterruptedException {
        this(uri, lastEventId, TestTokens.bearer());
    }

    Listener(URI uri, @Nullable Long lastEventId, @Nullable String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        var _ = Thread.ofVirtual().start(this::read);
    }

    HttpResponse<?> response() {
        return response;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var id = 0L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    received.add(new Received(id, JSON.readTree(line.substring(6))));
                } else if (line.startsWith(": ")) {
                    comments.add(line.substring(2));
                }
            }
        } catch (IOException e) {
            // the end as well
        }
        received.add(END);
    }

    Received next() throws InterruptedException {
        var next = received.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no message came");
        }
        return next;
    }

    List<Long> next(int count) throws InterruptedException {
        var positions = new ArrayList<Long>();
        while (positions.size() < count) {
            positions.add(next().id());
        }
        return positions;
    }

    String nextComment() throws InterruptedException {
        var next = comments.poll(20, TimeUnit.SECONDS);
        return next == null ? "none" : next;
    }

    boolean isEnd(Received message) {
        return message == END;
    }

    @Override
    public void close() throws IOException {
        response.body().close();
        http.shutdownNow();
    }
}

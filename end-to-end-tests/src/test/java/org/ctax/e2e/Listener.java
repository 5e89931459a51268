package org.ctax.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Listens to the feed from the first event on, and keeps what comes. */
final class Listener implements AutoCloseable {
    private static final Duration TO_HEAR = Duration.ofMinutes(1);
    private static final String POSITION = "id: ";
    private static final String EVENT = "data: ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> positions = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();

    Listener(String address) {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/feed?from=1")).build();
        var _ = Thread.ofVirtual().start(() -> listen(request));
    }

    private void listen(HttpRequest request) {
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.forEach(this::hear);
        } catch (IOException | RuntimeException e) {
            // The process is gone, or nobody listens any more: what came until then was heard.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(String line) {
        if (line.startsWith(POSITION)) {
            positions.add(Long.valueOf(line.substring(POSITION.length())));
        } else if (line.startsWith(EVENT)) {
            events.add(line.substring(EVENT.length()));
        }
    }

    List<Long> positions() {
        return List.copyOf(positions);
    }

    /** The first so many events as they came, once there are as many. */
    List<String> events(long count) {
        Awaitility.await().atMost(TO_HEAR).until(() -> events.size() >= count);
        return List.copyOf(events.subList(0, (int) count));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

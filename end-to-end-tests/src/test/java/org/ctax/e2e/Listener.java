package org.ctax.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to the feed from the first event on, and keeps the positions as they come. */
final class Listener implements AutoCloseable {
    private static final String POSITION = "id: ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Long> positions = new CopyOnWriteArrayList<>();

    Listener(String address) {
        var request =
                HttpRequest.newBuilder(URI.create(address + "/api/feed?from=1")).build();
        var _ = Thread.ofVirtual().start(() -> listen(request));
    }

    private void listen(HttpRequest request) {
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith(POSITION))
                    .forEach(line -> positions.add(Long.valueOf(line.substring(POSITION.length()))));
        } catch (IOException | RuntimeException e) {
            // The process is gone, or nobody listens any more: what came until then was heard.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Long> positions() {
        return List.copyOf(positions);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

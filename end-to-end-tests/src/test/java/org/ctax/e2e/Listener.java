package org.ctax.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.ctax.web.access.TestTokens;

/**
 * Listens to the feed from the first event on, and keeps what comes. Where the line breaks, it asks for what follows the
 * last whole message, of whoever is at the address then.
 */
final class Listener implements AutoCloseable {
    private static final Duration TO_HEAR = Duration.ofMinutes(1);
    private static final String POSITION = "id: ";
    private static final String EVENT = "data: ";
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI feed;
    private final List<Long> positions = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile boolean closed;
    private volatile int lines;

    Listener(String address) {
        feed = URI.create(address + "/api/feed?from=1");
        var _ = Thread.ofVirtual().start(this::listenOn);
    }

    private void listenOn() {
        while (!closed) {
            try {
                listen();
                ended.complete(true);
            } catch (IOException | RuntimeException e) {
                // Whoever sent is gone: what came until then was heard.
                ended.complete(false);
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(BEFORE_ANOTHER_TRY.toNanos());
        }
    }

    private void listen() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(feed).header("Authorization", TestTokens.bearer());
        if (!positions.isEmpty()) {
            request.header("Last-Event-ID", String.valueOf(positions.getLast()));
        }
        try (var received = http.send(request.build(), BodyHandlers.ofLines()).body()) {
            lines++;
            var message = new Message();
            received.forEach(message::line);
        }
    }

    /** A message counts once it is whole. */
    private final class Message {
        private long position;
        private String event = "";

        void line(String line) {
            if (line.startsWith(POSITION)) {
                position = Long.parseLong(line.substring(POSITION.length()));
            } else if (line.startsWith(EVENT)) {
                event = line.substring(EVENT.length());
            } else if (line.isEmpty() && position > 0) {
                events.add(event);
                positions.add(position);
                position = 0;
            }
        }
    }

    List<Long> positions() {
        return List.copyOf(positions);
    }

    /** The first so many events as they came, once there are as many. */
    List<String> events(long count) {
        Awaitility.await().atMost(TO_HEAR).until(() -> positions.size() >= count);
        return List.copyOf(events.subList(0, (int) count));
    }

    /** How often it was answered: once, and once more after each break. */
    int lines() {
        return lines;
    }

    /** Whether the first line came to a proper end, once it has ended. */
    CompletableFuture<Boolean> ended() {
        return ended;
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}

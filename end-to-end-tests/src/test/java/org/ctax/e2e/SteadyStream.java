package org.ctax.e2e;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.ctax.web.access.TestTokens;

/** Clients that register one participant after the other without a pause, and note what became of each. */
final class SteadyStream {
    private final Exchange exchange;
    private final List<Thread> clients = new ArrayList<>();
    private final Queue<Sent> all = new ConcurrentLinkedQueue<>();
    private final AtomicLong last = new AtomicLong();

    enum Fate {
        STORED,
        /** Told to go elsewhere, or not listened to. */
        TURNED_AWAY,
        /** Nobody can say. */
        CUT
    }

    record Sent(String id, Fate fate, String said) {}

    private SteadyStream(Exchange exchange) {
        this.exchange = exchange;
    }

    static SteadyStream to(Exchange exchange, int clients) {
        var stream = new SteadyStream(exchange);
        for (int i = 0; i < clients; i++) {
            stream.clients.add(Thread.ofVirtual().start(stream::send));
        }
        return stream;
    }

    /** Until nobody listens any more. */
    private void send() {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Sent sent;
            do {
                sent = sendOne(http);
                all.add(sent);
            } while (sent.fate() == Fate.STORED);
        }
    }

    private Sent sendOne(HttpClient http) {
        var id = UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(exchange.uri("/api/participants"))
                .header("Content-Type", "application/json")
                .header("X-Correlation-Id", id)
                .header("Authorization", TestTokens.bearer())
                .POST(HttpRequest.BodyPublishers.ofString(registration(id)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var said = answer.statusCode() + " " + answer.body();
            if (answer.statusCode() == 201) {
                last.accumulateAndGet(Exchange.json(answer).path("position").asLong(), Math::max);
                return new Sent(id, Fate.STORED, said);
            }
            return new Sent(id, said.contains("SHUTTING_DOWN") ? Fate.TURNED_AWAY : Fate.CUT, said);
        } catch (ConnectException e) {
            return new Sent(id, Fate.TURNED_AWAY, String.valueOf(e));
        } catch (IOException e) {
            return new Sent(id, Fate.CUT, String.valueOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sent(id, Fate.CUT, String.valueOf(e));
        }
    }

    static String registration(String id) {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Agency\",\"kind\":\"PROVIDER\"}".formatted(id, id);
    }

    /** The last position that was acknowledged. */
    long last() {
        return last.get();
    }

    /** All that was sent, once every client has been turned away. */
    List<Sent> end() throws InterruptedException {
        for (var client : clients) {
            client.join();
        }
        return List.copyOf(all);
    }
}

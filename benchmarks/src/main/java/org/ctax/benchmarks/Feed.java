package org.ctax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Listens to a feed, and keeps when each position came. */
final class Feed {
    private static final int PATIENCE = 30;

    private final Map<Long, CompletableFuture<Long>> arrivals = new ConcurrentHashMap<>();

    /** From now on. */
    Feed(Client client) throws IOException, InterruptedException {
        var stream = client.http()
                .send(client.to("/api/feed").build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        var _ = Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        var _ = arrival(Long.parseLong(line.substring(3).strip()))
                                .complete(System.nanoTime());
                    }
                }
            } catch (IOException e) {
                // The run is over.
            }
        });
    }

    /** When it came, by {@link System#nanoTime()}; waits for it. */
    long arrivalOf(long position) throws Exception {
        return arrival(position).get(PATIENCE, TimeUnit.SECONDS);
    }

    private CompletableFuture<Long> arrival(long position) {
        return arrivals.computeIfAbsent(position, _ -> new CompletableFuture<>());
    }
}

package org.ctax.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after its acknowledgement a pledge is in the message of the feed and in the changed views, one pledge at a time;
 * beside it what the same question to the view takes when there is nothing to wait for.
 */
final class LiveLatency implements Benchmarks.Benchmark {
    private static final int PLEDGES = Integer.getInteger("pledges", 1_000);
    private static final int WARM_UP = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Long, Long> arrivals = new ConcurrentHashMap<>();
    private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var application = Applications.standalone(folder.path());
                var client = new Client(application)) {
            var donor = UUID.randomUUID();
            var _ = client.post("/api/participants", """
                    {"id":"%s","code":"SWE","name":"Sweden","kind":"DONOR"}""".formatted(donor));
            listen(client);
            var feed = new ArrayList<Double>();
            var views = new ArrayList<Double>();
            var questions = new ArrayList<Double>();
            for (int i = 0; i < PLEDGES + WARM_UP; i++) {
                var answer = JSON.readTree(client.post("/api/pledges", pledge(donor)));
                long acknowledged = System.nanoTime();
                var position = answer.get("position").asLong();
                var page = "/api/funding?groupBy=donor&atLeast=" + position;
                var _ = client.get(page);
                long seen = System.nanoTime();
                var _ = client.get(page);
                long again = System.nanoTime();
                arrived(position);
                if (i >= WARM_UP) {
                    var arrival = Objects.requireNonNull(arrivals.get(position));
                    feed.add(Math.max(0, arrival - acknowledged) / 1e6);
                    views.add((seen - acknowledged) / 1e6);
                    questions.add((again - seen) / 1e6);
                }
            }
            print("message of the feed", feed);
            print("answer of the changed view", views);
            print("the same answer, nothing to wait for", questions);
        }
    }

    private static void print(String what, ArrayList<Double> millis) {
        System.out.printf(
                Locale.ROOT,
                "%-36s median %6.2f ms, p99 %6.2f ms after the acknowledgement, of %,d%n",
                what,
                Figures.median(millis),
                Figures.percentile(millis, 99),
                millis.size());
    }

    private void listen(Client client) throws IOException, InterruptedException {
        var stream = client.http()
                .send(client.to("/api/feed").build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        var _ = Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        var position = Long.parseLong(line.substring(3).strip());
                        arrivals.put(position, System.nanoTime());
                        latch(position).countDown();
                    }
                }
            } catch (IOException e) {
                // The run is over.
            }
        });
    }

    private void arrived(long position) throws InterruptedException {
        if (!latch(position).await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the feed never told of position " + position);
        }
    }

    private CountDownLatch latch(long position) {
        return awaited.computeIfAbsent(position, _ -> new CountDownLatch(1));
    }

    private static String pledge(UUID donor) {
        return """
                {"id":"%s","donor":"%s","amount":{"amount":"250000.00","currency":"USD"},"valueDate":"2026-01-05",
                 "earmark":{"grade":"EARMARKED","countries":[{"country":"AFG"}]}}""".formatted(UUID.randomUUID(), donor);
    }
}

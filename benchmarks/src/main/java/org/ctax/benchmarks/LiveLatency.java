package org.ctax.benchmarks;

import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after its acknowledgement a pledge is in the message of the feed and in the changed views, one pledge at a time;
 * beside it what the same question to the view takes when there is nothing to wait for.
 */
final class LiveLatency implements Benchmarks.Benchmark {
    private static final int PLEDGES = Integer.getInteger("pledges", 1_000);
    private static final int WARM_UP = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var application = Applications.standalone(folder.path());
                var client = new Client(application)) {
            var donor = UUID.randomUUID();
            var _ = client.post("/api/participants", Pledges.donor(donor));
            var listening = new Feed(client);
            var feed = new ArrayList<Double>();
            var views = new ArrayList<Double>();
            var questions = new ArrayList<Double>();
            for (int i = 0; i < PLEDGES + WARM_UP; i++) {
                var answer = JSON.readTree(client.post("/api/pledges", Pledges.pledge(donor)));
                long acknowledged = System.nanoTime();
                var position = answer.get("position").asLong();
                var page = "/api/funding?groupBy=donor&atLeast=" + position;
                var _ = client.get(page);
                long seen = System.nanoTime();
                var _ = client.get(page);
                long again = System.nanoTime();
                long arrival = listening.arrivalOf(position);
                if (i >= WARM_UP) {
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
}

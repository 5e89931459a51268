package org.ctax.benchmarks;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;

/**
 * How many commands a second are answered over HTTP where each brings the token of its account and is counted against
 * limits, against the same service with an open door. Each caller has an account and a connection of its own, and
 * registers one participant after the other.
 */
final class CostOfTokens implements Benchmarks.Benchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String SO_MANY_THAT_NONE_IS_REFUSED = "1000000000";

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var guarded = Applications.writeSide(
                        folder.path().resolve("guarded"),
                        "ctax.rate-limits.account=" + SO_MANY_THAT_NONE_IS_REFUSED,
                        "ctax.rate-limits.address=" + SO_MANY_THAT_NONE_IS_REFUSED);
                var open = Applications.writeSideWithOpenDoor(folder.path().resolve("open"));
                var toGuarded = new Client(guarded);
                var toOpen = new Client(open)) {
            for (int callers : new int[] {1, 8, 64}) {
                var with = new ArrayList<Double>();
                var without = new ArrayList<Double>();
                var ratios = new ArrayList<Double>();
                for (int round = -1; round < ROUNDS; round++) {
                    var reference = perSecond(toOpen, callers);
                    var rate = perSecond(toGuarded, callers);
                    if (round >= 0) {
                        // The first is for the compiler.
                        with.add(rate);
                        without.add(reference);
                        ratios.add(rate / reference);
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%2d callers: %,7.0f commands/s with tokens, %,7.0f without, median ratio %.2f%n",
                        callers,
                        Figures.median(with),
                        Figures.median(without),
                        Figures.median(ratios));
            }
        }
    }

    private static double perSecond(Client client, int callers) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            var counts = IntStream.range(0, callers)
                    .mapToObj(_ -> threads.submit(caller(client, over)))
                    .toList();
            TimeUnit.SECONDS.sleep(SECONDS);
            over.set(true);
            long done = 0;
            for (var count : counts) {
                done += count.get();
            }
            return done * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static Callable<Long> caller(Client client, AtomicBoolean over) {
        return () -> {
            var bearer = TestTokens.of(Role.COORDINATOR)
                    .as(UUID.randomUUID().toString())
                    .bearer();
            long done = 0;
            while (!over.get()) {
                var id = UUID.randomUUID().toString();
                var request = client.to("/api/participants")
                        .setHeader("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Agency\",\"kind\":\"PROVIDER\"}"
                                        .formatted(id, id)))
                        .build();
                var answer = client.http().send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                done++;
            }
            return done;
        };
    }
}

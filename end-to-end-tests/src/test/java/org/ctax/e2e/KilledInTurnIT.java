package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behind the proxy, every process in turn is killed at work and started again, and the one that writes the sums stands
 * still for longer than its claim lasts: nobody who uses the exchange loses or misses anything.
 */
class KilledInTurnIT {
    private static final int CLERKS = 4;
    private static final int LISTENERS = 4;
    private static final int SOME = 40;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String FUNDING = "/api/funding?groupBy=country,donor";

    private final long seed = System.nanoTime() & 0xffff;
    private final Ledger ledger = new Ledger();

    @Test
    void nothingIsLost(@TempDir Path folder) throws Exception {
        System.out.println("Killed in turn, by seed " + seed);
        try (var apart = Apart.begin(folder)) {
            var services = apart.start("command-service", "command-service", "query-service", "query-service");
            var addresses = services.stream().map(Exchange::address).toList();
            try (var proxy = Proxy.start(folder, addresses.subList(0, 2), addresses.subList(2, 4));
                    var exchange = Exchange.at(proxy.address())) {
                enterScene(exchange);
                new Delivery(folder, 1).finish(exchange);
                var listeners =
                        Stream.generate(exchange::listen).limit(LISTENERS).toList();

                workOn(exchange, () -> {
                    for (var service : services) {
                        service.kill();
                        awaitMore();
                        apart.restart(service);
                        awaitMore();
                    }
                    standStill(apart.running("query-service"));
                });

                allIsThere(exchange, listeners);
                apart.running("query-service").forEach(one -> showsTheSame(one, exchange));
                listeners.forEach(Listener::close);
            }
        }
    }

    /** What happens to parts of the exchange while clerks work. */
    @FunctionalInterface
    private interface Trouble {
        void make() throws Exception;
    }

    private void workOn(Exchange exchange, Trouble trouble) throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLERKS)
                    .mapToObj(number -> new Clerk(new Pen(number, seed), ledger))
                    .forEach(clerk -> threads.execute(() -> clerk.workThrough(exchange, stop)));
            try {
                awaitMore();
                trouble.make();
            } finally {
                stop.set(true);
            }
        }
    }

    /** Its claim runs out, another takes over, and it goes on without knowing of that. */
    private void standStill(List<Exchange> queries) throws Exception {
        // Nobody writes them until the claim of the one that was killed last has run out.
        var writer = Awaitility.await()
                .atMost(LONG)
                .until(() -> queries.stream().filter(KilledInTurnIT::writesSums).findFirst(), Optional::isPresent)
                .orElseThrow();
        var others = new ArrayList<>(queries);
        others.remove(writer);
        writer.pause();
        try {
            Awaitility.await().atMost(LONG).until(() -> others.stream().anyMatch(KilledInTurnIT::writesSums));
            awaitMore();
        } finally {
            writer.goOn();
        }
        awaitMore();
        Awaitility.await()
                .atMost(LONG)
                .until(() -> queries.stream().filter(KilledInTurnIT::writesSums).count() == 1);
    }

    private static boolean writesSums(Exchange query) {
        try {
            return query.get("/ops/projections/funding")
                    .path("segments")
                    .path(0)
                    .path("here")
                    .asBoolean();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitMore() {
        var enough = ledger.acknowledged().size() + SOME;
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> ledger.acknowledged().size() >= enough);
    }

    private static void enterScene(Exchange exchange) throws IOException {
        for (var entry : Scene.entries()) {
            var answer = exchange.send(entry);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            // Read at whatever instance the proxy chooses.
            var position = Exchange.json(answer).path("position").asLong();
            assertThat(entry.foundIn(exchange.get(entry.page() + "?atLeast=" + position)))
                    .isEqualTo(1);
        }
    }

    private void allIsThere(Exchange exchange, List<Listener> listeners) throws Exception {
        var head = exchange.get("/ops/projections").path(0).path("head").asLong();
        Inspection.awaitViews(exchange, head);
        new Inspection(exchange, ledger).run();
        assertThat(ledger.wrong()).as("seed %d", seed).isEmpty();

        var check = exchange.replayCheck(seed);
        assertThat(check.path("equal").asBoolean()).as("%s", check).isTrue();

        for (var listener : listeners) {
            Awaitility.await()
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(listener.positions()).hasSizeGreaterThanOrEqualTo((int) head));
            assertThat(inOrder(listener.positions()))
                    .as("heard once and in order")
                    .isEqualTo(head);
        }
        assertThat(listeners).as("somebody's line broke").anyMatch(listener -> listener.lines() > 1);

        System.out.printf(
                "%d entries acknowledged, %d events, lines of the listeners %s, longest time without an accepted entry"
                        + " %d ms%n",
                ledger.acknowledged().size(),
                head,
                listeners.stream().map(Listener::lines).toList(),
                ledger.longestSilence().toMillis());
    }

    private static void showsTheSame(Exchange one, Exchange exchange) {
        try {
            assertThat(one.get(FUNDING)).isEqualTo(exchange.get(FUNDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to where they are 1, 2, 3 and so on. */
    private static long inOrder(List<Long> positions) {
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i) != i + 1) {
                return i;
            }
        }
        return positions.size();
    }
}

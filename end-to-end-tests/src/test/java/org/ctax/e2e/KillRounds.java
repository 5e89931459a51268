package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Many clerks write, the exchange is killed and started again, and what it acknowledged is looked for; many times. */
final class KillRounds {
    private static final int CLERKS = 16;

    private final Path folder;
    private final long seed;
    private final String[] options;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<Clerk> clerks;
    private @Nullable Delivery delivery;
    private int deliveries;
    private int brokenOff;

    KillRounds(Path folder, long seed, String... options) {
        this.folder = folder;
        this.seed = seed;
        this.options = options;
        this.random = new Random(seed);
        this.clerks = IntStream.range(0, CLERKS)
                .mapToObj(number -> new Clerk(new Pen(number, seed), ledger))
                .toList();
    }

    /** When it is killed. */
    enum Moment {
        STARTING,
        JUST_UP,
        AT_WORK,
        IMPORTING
    }

    void run(List<Moment> moments) throws Exception {
        var order = new ArrayList<>(moments);
        Collections.shuffle(order, random);
        System.out.println("Killed, by seed " + seed + ": " + order);
        for (var moment : order) {
            switch (moment) {
                case STARTING -> killWhileItStarts();
                case JUST_UP -> killAtWork(random.nextInt(3), false, false);
                case AT_WORK -> killAtWork(20 + random.nextInt(300), true, false);
                case IMPORTING -> killAtWork(random.nextInt(40), true, true);
            }
        }
        try (var exchange = Exchange.start(folder, options)) {
            inspect(exchange);
            var check = exchange.replayCheck(seed);
            assertThat(check.path("equal").asBoolean()).as("%s", check).isTrue();
            System.out.printf(
                    "%d entries acknowledged, %d events, %d of %d imports broke off%n",
                    ledger.acknowledged().size(), check.path("position").asLong(), brokenOff, deliveries);
        }
        assertThat(brokenOff).as("imports that a kill broke off").isPositive();
    }

    private void killWhileItStarts() throws InterruptedException {
        try (var exchange = Exchange.launch(folder, options)) {
            exchange.killAfter(Duration.ofMillis(500 + random.nextInt(9_000)));
        }
    }

    private void killAtWork(int more, boolean inspected, boolean importing) throws Exception {
        try (var exchange = Exchange.start(folder, options)) {
            if (inspected) {
                inspect(exchange);
            }
            if (importing) {
                delivery = new Delivery(folder, ++deliveries);
                delivery.begin(exchange);
            }
            writeUntilKilled(exchange, more);
        }
    }

    private void inspect(Exchange exchange) throws IOException, InterruptedException {
        Inspection.awaitViews(exchange, enterScene(exchange));
        new Inspection(exchange, ledger).run();
        if (delivery != null) {
            brokenOff += delivery.isBrokenOff(exchange) ? 1 : 0;
            delivery.finish(exchange);
            delivery = null;
        }
        assertThat(ledger.wrong()).as("seed %d", seed).isEmpty();
    }

    /** The position at or below which everything is. */
    private static long enterScene(Exchange exchange) throws IOException {
        long head = 0;
        for (var entry : Scene.entries()) {
            var answer = exchange.send(entry);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            head = Exchange.json(answer).path("position").asLong();
        }
        return head;
    }

    private void writeUntilKilled(Exchange exchange, int more) throws InterruptedException {
        var stop = new AtomicBoolean();
        var enough = ledger.acknowledged().size() + more;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clerks.forEach(clerk -> threads.execute(() -> clerk.work(exchange, stop)));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> ledger.acknowledged().size() >= enough);
            exchange.kill();
            stop.set(true);
        }
    }
}

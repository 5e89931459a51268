package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command-services and two query-services are one exchange, whichever of them one meets. */
class ServicesApartIT {
    private static final int CLERKS = 4;
    private static final List<Function<Pen, List<Entry>>> LIVES = List.of(
            NeedLife::of,
            PledgeLife::of,
            PledgeLife::takenBack,
            ActivityLife::of,
            RegisterLife::participant,
            RegisterLife::transfer);
    private static final String FUNDING = "/api/funding?groupBy=country,donor&asOf=";
    private static final Duration TAKEN_OVER = Duration.ofMinutes(1);

    private final long seed = System.nanoTime() & 0xffff;
    private final AtomicLong last = new AtomicLong();

    @Test
    void areOneExchange(@TempDir Path folder) throws Exception {
        System.out.println("Services apart, by seed " + seed);
        try (var apart = Apart.begin(folder)) {
            var services = apart.start("command-service", "command-service", "query-service", "query-service");
            var commands = services.subList(0, 2);
            var queries = services.subList(2, 4);
            try (var first = queries.get(0).listen();
                    var second = queries.get(1).listen()) {
                for (var entry : Scene.entries()) {
                    enter(entry, commands.get(0), queries.get(1));
                }
                write(0, commands, queries);

                heardAll(first);
                heardAll(second);
                assertThat(queries.get(1).get(FUNDING + last))
                        .isEqualTo(queries.get(0).get(FUNDING + last));

                var writer = writesViews(queries.get(0)) ? 0 : 1;
                var left = queries.get(1 - writer);
                commands.get(0).kill();
                queries.get(writer).kill();
                Awaitility.await().atMost(TAKEN_OVER).until(() -> isWritten(commands.get(1), left));
                write(CLERKS, commands.subList(1, 2), List.of(left));

                heardAll(writer == 0 ? second : first);
                var check = left.replayCheck(seed);
                assertThat(check.path("equal").asBoolean()).as("%s", check).isTrue();
            }
        }
    }

    /** Each clerk goes from one service to the next with every entry, and reads it wherever it comes to then. */
    private void write(int firstClerk, List<Exchange> commands, List<Exchange> queries) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clerks = IntStream.range(firstClerk, firstClerk + CLERKS)
                    .<Callable<Integer>>mapToObj(number -> () -> {
                        var pen = new Pen(number, seed);
                        var turn = number;
                        for (var life : LIVES) {
                            for (var entry : life.apply(pen)) {
                                turn++;
                                enter(
                                        entry,
                                        commands.get(turn % commands.size()),
                                        queries.get(turn / 2 % queries.size()));
                            }
                        }
                        return turn;
                    })
                    .toList();
            for (var clerk : threads.invokeAll(clerks)) {
                assertThat(clerk.state()).as("%s", clerk).isEqualTo(Future.State.SUCCESS);
            }
        }
    }

    /** What was acknowledged is shown to who asks for no less than its position. */
    private void enter(Entry entry, Exchange command, Exchange query) throws IOException {
        var answer = command.send(entry);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var position = Exchange.json(answer).path("position").asLong();
        last.accumulateAndGet(position, Math::max);
        var page = query.get(entry.page() + "?atLeast=" + position);
        assertThat(entry.foundIn(page)).as("%s in %s", entry, page).isEqualTo(entry.times());
    }

    private static boolean writesViews(Exchange query) throws IOException {
        return query.get("/ops/projections/funding").path("state").asString().equals("RUNNING");
    }

    /** Whether somebody writes the views: who was killed may have done so, and is given time to come back. */
    private boolean isWritten(Exchange command, Exchange query) throws IOException {
        var entry = RegisterLife.participant(new Pen(2 * CLERKS, last.get())).getFirst();
        var answer = command.send(entry);
        var position = Exchange.json(answer).path("position").asLong();
        last.accumulateAndGet(position, Math::max);
        return query.isShown(entry.page() + "?atLeast=" + position);
    }

    private void heardAll(Listener listener) {
        var all = LongStream.rangeClosed(1, last.get()).boxed().toList();
        Awaitility.await()
                .atMost(TAKEN_OVER)
                .untilAsserted(() -> assertThat(listener.positions()).isEqualTo(all));
    }
}

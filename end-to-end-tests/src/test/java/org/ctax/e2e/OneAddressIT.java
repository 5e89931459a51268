package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind a proxy the services are one exchange at one address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneAddressIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** A proxy that held messages back would do so until the next heartbeat, or longer. */
    private static final long AT_ONCE_MILLIS = 500;

    private final Path folder;
    private final Apart apart;
    private final Exchange commands;
    private final Exchange queries;

    OneAddressIT(@TempDir Path folder) {
        this.folder = folder;
        apart = Apart.begin(folder);
        var services = apart.start("command-service", "query-service");
        commands = services.getFirst();
        queries = services.getLast();
    }

    @AfterAll
    void end() {
        apart.close();
    }

    static List<Proxy.Kind> kinds() {
        return Proxy.Kind.possible();
    }

    private Proxy inFront(Proxy.Kind kind) {
        return kind.start(folder, List.of(commands.address()), List.of(queries.address()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyOperationMeetsTheServiceThatOwnsIt(Proxy.Kind kind) throws Exception {
        try (var command = new StandIn("command");
                var query = new StandIn("query");
                var proxy = kind.start(folder, List.of(command.address()), List.of(query.address()))) {
            for (var operation : operations(commands)) {
                assertThat(Ask.at(proxy, operation).body()).as(operation).isEqualTo("command");
            }
            for (var operation : operations(queries)) {
                assertThat(Ask.at(proxy, operation).body()).as(operation).isEqualTo("query");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatWasWrittenIsReadHeardAndAskedFor(Proxy.Kind kind) throws Exception {
        var pen = new Pen(kind.ordinal(), System.nanoTime());
        try (var proxy = inFront(kind);
                var exchange = Exchange.at(proxy.address());
                var listener = exchange.listen()) {
            var times = new ArrayList<Long>();
            for (var entry : RegisterLife.participant(pen)) {
                var answer = exchange.send(entry);
                var answered = System.nanoTime();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assertThat(answer.headers().firstValue("X-Correlation-Id")).contains(entry.id());
                var position = Exchange.json(answer).path("position").asLong();
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(2))
                        .atMost(SOON)
                        .until(() -> listener.positions().contains(position));
                times.add((System.nanoTime() - answered) / 1_000_000);

                var page = entry.page() + "?atLeast=" + position;
                assertThat(entry.foundIn(exchange.get(page))).isEqualTo(entry.times());
                var head = Ask.at(proxy, "HEAD " + page);
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
            }
            // One may have been late for another reason, on a busy machine.
            assertThat(times).as("milliseconds").anyMatch(time -> time < AT_ONCE_MILLIS);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void filesAreUploaded(Proxy.Kind kind) throws Exception {
        var rates = folder.resolve(kind + ".csv");
        Files.writeString(rates, "date,from,to,rate,source\n2020-01-01,EUR,USD,1.1," + kind + "\n");
        try (var proxy = inFront(kind);
                var exchange = Exchange.at(proxy.address())) {
            var position = exchange.upload("/api/exchange-rates", List.of(rates))
                    .path("position")
                    .asLong();
            var shown = exchange.get("/api/exchange-rates?source=" + kind + "&atLeast=" + position);
            assertThat(shown.path("items")).hasSize(1);
        }
    }

    /** Such as {@code POST /api/pledges/7/cuts}, of what a service says of itself. */
    private static List<String> operations(Exchange service) throws IOException {
        var operations = new ArrayList<String>();
        service.get("/internal/api-docs")
                .path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> operations.add(
                                method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "7"))));
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }
}

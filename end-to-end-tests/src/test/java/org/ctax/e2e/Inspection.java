package org.ctax.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Looks, after the exchange came back, for everything that it acknowledged before it was killed. */
final class Inspection {
    private static final int AT_ONCE = 16;
    private static final Duration TO_REBUILD = Duration.ofMinutes(2);

    private final Exchange exchange;
    private final Ledger ledger;

    Inspection(Exchange exchange, Ledger ledger) {
        this.exchange = exchange;
        this.ledger = ledger;
    }

    /** First what is shown, then what a repeat is answered: a repeat of what was lost would make good the loss. */
    void run() throws InterruptedException {
        var acknowledged = List.copyOf(ledger.acknowledged());
        atOnce(pages(acknowledged).map(onOne -> () -> showsAll(onOne)));
        atOnce(pages(ledger.unanswered()).map(onOne -> () -> showsAllOrNothing(onOne)));
        atOnce(acknowledged.stream().map(entry -> () -> isRepeated(entry)));
    }

    /** Waits until the views hold all that was stored. */
    static void awaitViews(Exchange exchange, long position) {
        Awaitility.await()
                .atMost(TO_REBUILD)
                .ignoreExceptions()
                .until(() ->
                        exchange.get("/api/participants?atLeast=" + position).has("items"));
    }

    private static Stream<List<Entry>> pages(Collection<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::page)).values().stream();
    }

    private Object showsAll(List<Entry> onOne) throws IOException {
        var page = page(onOne);
        for (var entry : onOne) {
            if (entry.foundIn(page) != entry.times()) {
                ledger.wrong("Acknowledged, and %s times in its page: %s", entry.foundIn(page), entry);
            }
        }
        return page;
    }

    private Object showsAllOrNothing(List<Entry> onOne) throws IOException {
        var page = page(onOne);
        for (var entry : onOne) {
            int found = entry.foundIn(page);
            if (found != 0 && found != entry.times()) {
                ledger.wrong("Not acknowledged, and a part of it is in its page: %s", entry);
            }
            ledger.found(entry, found > 0);
        }
        return page;
    }

    private Object isRepeated(Entry entry) throws IOException {
        var answer = exchange.send(entry);
        if (answer.statusCode() != 200 || !Exchange.json(answer).path("repeat").asBoolean()) {
            ledger.wrong("Acknowledged, and no repeat: %s %s %s", entry, answer.statusCode(), answer.body());
        }
        return answer;
    }

    private JsonNode page(List<Entry> onOne) throws IOException {
        return exchange.find(onOne.getFirst().page()).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static void atOnce(Stream<Callable<Object>> looks) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<>(threads.invokeAll(looks.toList()));
            done.forEach(look -> {
                if (look.state() == Future.State.FAILED) {
                    throw new IllegalStateException(look.exceptionNow());
                }
            });
        }
    }
}

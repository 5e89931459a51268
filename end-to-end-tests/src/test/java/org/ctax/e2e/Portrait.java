package org.ctax.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * All that an exchange shows as of a position, whole answers by their addresses: every list to its last page, every
 * record, every figure by many groupings, and what makes it up. Which addresses there are its own description says.
 */
final class Portrait {
    private static final int AT_ONCE = 8;
    private static final int SIZE = 200;
    private static final String FUNDING = "/api/funding";
    private static final String EXPLAIN = "/api/funding/explain";
    private static final String ENTRIES = "/api/entries";
    private static final List<String> GROUPINGS = List.of(
            "country",
            "country,theme",
            "donor",
            "donor,country",
            "region,appeal",
            "theme",
            "appeal,theme",
            "need",
            "activity",
            "pledge",
            "pledge,need");
    private static final List<String> MEASURES = List.of(
            "required",
            "originalRequired",
            "pledged",
            "committed",
            "received",
            "outstanding",
            "allocated",
            "gap",
            "surplus");

    private final Exchange exchange;
    private final String asOf;
    private final long position;
    private final SortedMap<String, JsonNode> answers = new ConcurrentSkipListMap<>();

    private Portrait(Exchange exchange, long position) {
        this.exchange = exchange;
        this.position = position;
        this.asOf = "asOf=" + position;
    }

    static SortedMap<String, JsonNode> of(Exchange exchange, long position) throws Exception {
        var portrait = new Portrait(exchange, position);
        var paths = portrait.pathsWithAsOf();
        portrait.funding();
        portrait.entries();
        for (var path : paths) {
            if (!path.contains("{") && !path.startsWith(FUNDING) && !path.equals(ENTRIES)) {
                portrait.list(path, paths);
            }
        }
        return portrait.answers;
    }

    private List<String> pathsWithAsOf() throws IOException {
        return exchange.get("/v3/api-docs")
                .path("paths")
                .propertyStream()
                .filter(path -> StreamSupport.stream(
                                path.getValue().path("get").path("parameters").spliterator(), false)
                        .anyMatch(
                                parameter -> parameter.path("name").asString("").equals("asOf")))
                .map(path -> path.getKey())
                .toList();
    }

    private void funding() throws Exception {
        var questions = new ArrayList<String>();
        for (var grouping : GROUPINGS) {
            for (var more : List.of("", "&valueAsOf=2020-01-31", "&country=AFG")) {
                questions.add(FUNDING + "?groupBy=" + grouping + more + "&" + asOf);
            }
        }
        for (var measure : MEASURES) {
            questions.add(EXPLAIN + "?size=1000&measure=" + measure + "&" + asOf);
            questions.add(EXPLAIN + "?size=1000&measure=" + measure + "&from=" + position / 2 + "&to=" + position);
        }
        ask(questions);
    }

    /** They are gone through from the latest on, not by pages. */
    private void entries() throws IOException {
        for (var before = position + 1; before > 0; ) {
            var address = ENTRIES + "?size=" + SIZE + "&before=" + before + "&" + asOf;
            var answer = exchange.get(address);
            answers.put(address, answer);
            before = answer.path("next").asLong(0);
        }
    }

    private void list(String path, List<String> paths) throws Exception {
        var records = new ArrayList<JsonNode>();
        long pages = 1;
        for (long page = 0; page < pages; page++) {
            var address = path + "?size=" + SIZE + "&page=" + page + "&" + asOf;
            var answer = exchange.get(address);
            answers.put(address, answer);
            answer.path("items").forEach(records::add);
            pages = answer.path("page").path("totalPages").asLong();
        }
        for (var of : paths) {
            if (of.startsWith(path + "/{")) {
                ask(records.stream()
                        .map(row -> of.replaceAll(
                                        "\\{[a-z]+}",
                                        row.path(of.contains("{code}") ? "code" : "id")
                                                .asString())
                                + "?"
                                + (of.endsWith("}") ? "" : "size=1000&")
                                + asOf)
                        .toList());
            }
        }
    }

    private void ask(List<String> addresses) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = threads.invokeAll(addresses.stream()
                    .<Callable<JsonNode>>map(address -> () -> answers.put(address, exchange.get(address)))
                    .toList());
            for (var one : asked) {
                one.get();
            }
        }
    }
}

package org.ctax.command.imports.fts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.Requirement;

/** Small files in the form of FTS, invented. */
final class Examples {
    private Examples() {}

    /** A flow of 1,000 dollars paid to Afghanistan, with the given fields instead of or beside its own. */
    static String flow(Map<String, String> fields) {
        var all = new TreeMap<>(Map.of(
                "id", "\"1\"",
                "versionId", "1",
                "amountUSD", "1000",
                "date", "\"2020-03-19T00:00:00Z\"",
                "status", "\"paid\"",
                "boundary", "\"incoming\"",
                "onBoundary", "\"single\"",
                "sourceObjects", list(object("Organization", "7", "A Government")),
                "destinationObjects", list(object("Location", "1", "Afghanistan"))));
        all.putAll(fields);
        return all.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String object(String type, String id, String name) {
        return object(type, id, name, "single");
    }

    static String object(String type, String id, String name, String behavior) {
        return """
                {"type":"%s","id":"%s","name":"%s","behavior":"%s"}""".formatted(type, id, name, behavior);
    }

    static String list(String... members) {
        return "[" + String.join(",", members) + "]";
    }

    static String flows(String... flows) {
        return """
                {"status":"ok","data":{"incoming":{"flowCount":1},"flows":%s},"meta":{"count":1}}""".formatted(list(flows));
    }

    static Flow read(Map<String, String> fields) throws Exception {
        return ((FtsRow.OfFlow) rows("flows.json", flows(flow(fields))).getFirst()).flow();
    }

    static List<FtsRow> rows(String name, String content) throws IOException, FileRefused {
        return rows(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<FtsRow> rows(String name, byte[] content) throws IOException, FileRefused {
        var rows = new ArrayList<FtsRow>();
        FtsFile.inspect(name, () -> new ByteArrayInputStream(content)).read(rows::add);
        return rows;
    }

    static List<Requirement> requirements(String name, String content) throws IOException, FileRefused {
        return rows(name, content).stream()
                .map(row -> ((FtsRow.OfRequirement) row).requirement())
                .toList();
    }
}

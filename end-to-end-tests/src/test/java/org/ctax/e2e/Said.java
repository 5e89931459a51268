package org.ctax.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a service's log, of which each is a JSON object. */
record Said(String level, String message, String correlation, boolean hasTrace) {
    static List<Said> in(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> of(JsonMapper.shared().readTree(line)))
                .toList();
    }

    private static Said of(JsonNode line) {
        return new Said(
                line.path("log").path("level").asString(),
                line.path("message").asString(),
                line.path("correlationId").asString(""),
                line.path("error").has("stack_trace"));
    }
}

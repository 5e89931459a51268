package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of flows, invented in the form of FTS, that is being taken over when the exchange is killed. */
final class Delivery {
    private static final int ROWS = 300;
    /** Recorded, received, allocated: all that a row makes of its purse, at once. */
    private static final int ENTRIES = 3;

    private final String id = UUID.randomUUID().toString();
    private final int number;
    private final int rows;
    private final Path file;

    Delivery(Path folder, int number) throws IOException {
        this(folder, number, ROWS);
    }

    Delivery(Path folder, int number, int rows) throws IOException {
        this.number = number;
        this.rows = rows;
        this.file = Files.writeString(folder.resolve("flows-" + number + ".json"), flows());
    }

    /** Sends it, and does not wait for more than that it has begun. */
    void begin(Exchange exchange) throws IOException {
        exchange.upload("/api/imports/fts?id=" + id, List.of(file));
    }

    /** Sends it, and waits until all of it is in. */
    void sendAll(Exchange exchange) throws IOException {
        exchange.upload("/api/imports/fts?wait=true&id=" + id, List.of(file));
    }

    /** Whether it broke off; no row of it is in by half. */
    boolean isBrokenOff(Exchange exchange) throws IOException {
        var report = exchange.get("/api/imports/" + id);
        for (var pledge :
                exchange.get("/api/pledges?size=1000&q=FTS%20" + prefix()).path("items")) {
            isWhole(exchange, "pledges/" + pledge.path("id").asString());
        }
        return report.path("state").asString().equals("RUNNING");
    }

    /** Sent again it is finished, and sent once more it is a repeat. */
    void finish(Exchange exchange) throws IOException {
        var summary = exchange.upload("/api/imports/fts?wait=true&id=" + id, List.of(file));
        assertThat(summary.path("refused").asInt()).as("%s", summary).isZero();
        assertThat(summary.path("accepted").asInt() + summary.path("unchanged").asInt())
                .isEqualTo(ROWS);
        var again = exchange.upload("/api/imports/fts?wait=true&id=" + id, List.of(file));
        assertThat(again.path("repeat").asBoolean()).isTrue();
        Inspection.awaitViews(exchange, again.path("position").asLong());
        var rows = exchange.get("/api/imports/" + id + "/rows?size=1000").path("items");
        assertThat(rows).hasSize(ROWS);
        for (var row : rows) {
            isWhole(exchange, row.path("record").asString());
        }
    }

    private static void isWhole(Exchange exchange, String record) throws IOException {
        assertThat(exchange.get("/api/" + record).path("history")).as(record).hasSize(ENTRIES);
    }

    private String flows() {
        return IntStream.range(0, rows)
                .mapToObj(this::flow)
                .collect(Collectors.joining(",", "{\"status\":\"ok\",\"data\":{\"flows\":[", "]}}"));
    }

    private String flow(int row) {
        return """
            {"id":"%s%03d","versionId":1,"amountUSD":%d,"date":"2020-03-19T00:00:00Z","status":"paid",
             "boundary":"incoming","onBoundary":"single",
             "sourceObjects":[{"type":"Organization","id":"%d","name":"Donor %d","behavior":"single"}],
             "destinationObjects":[{"type":"Location","id":"1","name":"Afghanistan","behavior":"single"},
              {"type":"Plan","id":"%d","name":"Plan %d","behavior":"single"},
              {"type":"Cluster","id":"%d","name":"Cluster %d","behavior":"single"}]}\
            """.formatted(
                prefix(), row, 100 + row, 900 + row % 7, row % 7, 9_000 + number, number, 900 + row % 5, row % 5);
    }

    private String prefix() {
        return "9" + number + "0";
    }
}

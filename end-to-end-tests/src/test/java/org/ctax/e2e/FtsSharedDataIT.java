package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real flows and requirements, sent to the running exchange, against the figures that FTS itself publishes. */
@Tag("shared-data")
class FtsSharedDataIT {
    private static final String NO_PLAN = "not specified";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyPublishedFigureIsMetToTheDollar(@TempDir Path folder) throws Exception {
        var data = Path.of(Objects.requireNonNull(System.getProperty("ctax.shared-data")))
                .resolve("fts");
        assumeTrue(Files.isDirectory(data), "No shared data here: real files of FTS are not tried");
        try (var exchange = Exchange.start(folder)) {
            var flows = files(data, "custom-search-");
            var requirements = new ArrayList<>(files(data, "fts_requirements_"));
            requirements.addAll(files(data, "1-fts-flow-"));
            requirements.addAll(files(data, "2-fts-flow-"));
            Collections.shuffle(requirements, new Random(folder.hashCode()));
            var report = exchange.upload("/api/imports/fts?wait=true", flows);
            assertThat(report.path("refused").asInt()).as("%s", report).isZero();
            report = exchange.upload("/api/imports/fts-requirements?wait=true", requirements);
            assertThat(report.path("refused").asInt()).as("%s", report).isZero();
            var position = report.path("position").asLong();

            totals(exchange, position);
            for (var file : files(data, "fts_requirements_funding_")) {
                if (file.getFileName().toString().contains("cluster")) {
                    clusters(exchange, file);
                } else {
                    plans(exchange, file);
                }
            }
            assertThat(wrong).isEmpty();
            var again = exchange.upload("/api/imports/fts?wait=true", flows);
            assertThat(again.path("accepted").asInt()).as("%s", again).isZero();
            assertThat(exchange.replayCheck(1).path("equal").asBoolean()).isTrue();
        }
    }

    private void totals(Exchange exchange, long position) throws IOException {
        var rows = rows(exchange, "/api/funding?groupBy=country&atLeast=" + position, "country");
        equal("Afghanistan", rows.get("AFG"), "committed", "725591299");
        equal("Jordan", rows.get("JOR"), "committed", "714246261");
        equal("Jordan", rows.get("JOR"), "pledged", "714327389");
        equal("Jordan", rows.get("JOR"), "outstanding", "81128");
    }

    private void plans(Exchange exchange, Path file) throws IOException {
        for (var published : read(file)) {
            var rows =
                    rows(exchange, "/api/funding?groupBy=appeal&country=" + published.get("countryCode"), "appealCode");
            var code = published.get("code").isEmpty() ? NO_PLAN : published.get("code");
            var row = rows.get(code);
            equal(code, row, "committed", published.get("funding"));
            equal(code, row, "required", published.get("requirements"));
            var percent = published.get("percentFunded");
            if (row != null && !percent.isEmpty()) {
                var coverage = new BigDecimal(row.path("coverage").asString())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP);
                if (coverage.compareTo(new BigDecimal(percent)) != 0) {
                    wrong.add(code + " covered by " + coverage + ", published " + percent);
                }
            }
        }
    }

    private void clusters(Exchange exchange, Path file) throws IOException {
        var known = new HashMap<String, Map<String, JsonNode>>();
        for (var published : read(file)) {
            var address = "/api/funding?groupBy=theme&country=" + published.get("countryCode") + "&appeal="
                    + published.get("code");
            var rows = known.get(address);
            if (rows == null) {
                rows = rows(exchange, address, "theme");
                known.put(address, rows);
            }
            var cluster = published.get("clusterCode");
            var theme = !cluster.isEmpty()
                    ? "FTS-" + cluster
                    : published.get("cluster").startsWith("Multiple") ? "several" : NO_PLAN;
            var row = rows.get(theme);
            equal(published.get("cluster"), row, "committed", published.get("funding"));
            equal(published.get("cluster"), row, "required", published.get("requirements"));
        }
    }

    private void equal(String of, @Nullable JsonNode row, String figure, String published) {
        var expected = published.isEmpty() ? BigDecimal.ZERO : new BigDecimal(published);
        var actual =
                row == null ? BigDecimal.ZERO : new BigDecimal(row.path(figure).asString());
        if (actual.compareTo(expected) != 0) {
            wrong.add(of + ": " + figure + " " + actual + ", published " + expected);
        }
    }

    private static Map<String, JsonNode> rows(Exchange exchange, String address, String key) throws IOException {
        var rows = new HashMap<String, JsonNode>();
        exchange.get(address).path("rows").forEach(row -> rows.put(row.path(key).asString(NO_PLAN), row));
        return rows;
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var records = format.parse(reader)) {
            return records.getRecords();
        }
    }

    private static List<Path> files(Path data, String prefix) throws IOException {
        try (var all = Files.list(data)) {
            return List.copyOf(
                    new TreeSet<>(all.filter(f -> f.getFileName().toString().startsWith(prefix))
                            .toList()));
        }
    }
}

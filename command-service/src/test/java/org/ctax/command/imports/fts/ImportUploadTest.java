package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Uploads.newId;
import static org.ctax.command.imports.fts.Uploads.send;
import static org.ctax.command.imports.fts.Uploads.tally;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.command.desk.Lookups;
import org.ctax.command.imports.ImportReports;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportStarted;
import org.ctax.events.imports.ImportedFile;
import org.ctax.events.imports.ImportedRow;
import org.ctax.web.Caller;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithHttp
class ImportUploadTest {
    private static final String PATH = "/api/imports/fts?wait=true";

    @Autowired
    Http http;

    @Autowired
    Lookups lookups;

    @Autowired
    ImportReports reports;

    private static String rows(String... ids) {
        return Examples.flows(java.util.Arrays.stream(ids)
                .map(id -> Examples.flow(Map.of("id", "\"" + id + "\"")))
                .toArray(String[]::new));
    }

    @Test
    void who_does_not_wait_is_told_where_the_report_grows() {
        var id = UUID.randomUUID();
        var reply = send(http, "/api/imports/fts?id=" + id, Map.of("a.json", rows(newId())));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Location")).isEqualTo("/api/imports/" + id);
        assertThat(reply.body().path("report").asString()).isEqualTo("/api/imports/" + id);
        assertThat(reply.body().path("position").asLong()).isPositive();
        await(() -> lookups.eventsOf(id).stream().anyMatch(ImportFinished.class::isInstance));
        assertThat(lookups.eventsOf(id)).hasSize(3).first().isInstanceOf(ImportStarted.class);

        var again = send(http, PATH + "&id=" + id, Map.of("a.json", rows(newId())));
        assertThat(again.code()).isEqualTo("ID_TAKEN");
    }

    @Test
    void a_broken_row_is_named_by_file_row_field_and_code_and_does_no_harm_to_others() {
        var good = newId();
        var files = new TreeMap<>(Map.of(
                "one.json", rows(newId()),
                "two.json",
                        Examples.flows(
                                Examples.flow(Map.of("id", "\"" + good + "\"")),
                                Examples.flow(Map.of("id", "\"" + newId() + "\"", "status", "\"promised\"")),
                                Examples.flow(Map.of("id", "\"" + newId() + "\"", "amountUSD", "\"much\"")))));
        var reply = send(http, PATH, files);

        assertThat(tally(reply)).containsExactly(2, 0, 2);
        var refusal = reply.body().path("refusals").path(0);
        assertThat(refusal.path("file").asString()).isEqualTo("two.json");
        assertThat(refusal.path("row").asInt()).isEqualTo(2);
        assertThat(refusal.path("field").asString()).isEqualTo("status");
        assertThat(refusal.path("code").asString()).isEqualTo("INVALID_FIELD");
        assertThat(reply.body().path("refusals").path(1).path("field").asString())
                .isEqualTo("amountUSD");
    }

    @Test
    void one_broken_file_refuses_all_and_nothing_is_written() {
        var before = http.head();
        var files = new TreeMap<>(Map.of("good.json", rows(newId()), "half.json", "{\"flows\":[{\"id\":\"1\""));
        var reply = send(http, PATH, files);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("MALFORMED_JSON");
        assertThat(reply.body().path("detail").asString()).contains("half.json");
        assertThat(send(http, PATH, Map.of("x.csv", "a,b\n1,2\n")).code()).isEqualTo("UNKNOWN_CONTENT");
        assertThat(send(http, "/api/imports/fts-requirements", Map.of("f.json", rows("1")))
                        .code())
                .isEqualTo("OTHER_CONTENT");
        assertThat(send(http, PATH, Map.of("empty.json", "")).code()).isEqualTo("EMPTY_FILE");
        assertThat(send(http, PATH, Map.of()).status()).isEqualTo(400);
        assertThat(http.head()).isEqualTo(before);
    }

    @Test
    void an_upload_that_breaks_off_writes_nothing() throws IOException {
        var before = http.head();
        var body = Uploads.body(Map.of("a.json", rows(newId())));
        try (var socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(10_000);
            var head = """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: multipart/form-data; boundary=----files\r
                    Content-Length: %d\r
                    \r
                    """.formatted(PATH, TestTokens.bearer(), body.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("200 OK").doesNotContain("\"accepted\"");
        }
        assertThat(http.head()).isEqualTo(before);
    }

    @Test
    void an_import_that_broke_off_is_finished_by_the_same_file() throws Exception {
        var id = UUID.randomUUID();
        var flows = IntStream.range(0, 4).mapToObj(i -> newId()).toArray(String[]::new);
        var content = rows(flows);
        var caller = new Caller("clerk", "COORDINATOR", null, Caller.API, "c", null);
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        var started =
                reports.start(id, "fts", java.util.List.of(new ImportedFile("a.json", bytes.length, hash)), caller);
        // The first row was taken over, the second one too but not answered, when the process was killed.
        var first = send(http, PATH, Map.of("a.json", rows(flows[0], flows[1])));
        assertThat(tally(first)).containsExactly(2, 0, 0);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> started.run(report -> {
                    for (int row = 1; row <= 500; row++) {
                        report.accepted("a.json", row, flows[0], null);
                    }
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(lookups.eventsOf(id)).hasSize(2);

        var other = UUID.randomUUID();
        var interrupted =
                reports.start(other, "fts", java.util.List.of(new ImportedFile("a.json", bytes.length, hash)), caller);
        assertThat(interrupted.position()).isPositive();
        var finished = send(http, PATH + "&id=" + other, Map.of("a.json", content));
        assertThat(finished.status()).isEqualTo(200);
        assertThat(tally(finished)).containsExactly(2, 2, 0);
        assertThat(lookups.eventsOf(other))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(ImportStarted.class, ImportRowsAnswered.class, ImportFinished.class);
        var repeated = send(http, PATH + "&id=" + other, Map.of("a.json", content));
        assertThat(repeated.body().path("repeat").asBoolean()).isTrue();
    }

    @Test
    void rows_are_answered_in_the_order_of_the_file() {
        var flows = IntStream.range(0, 700).mapToObj(i -> newId()).toArray(String[]::new);
        var reply = send(http, PATH, Map.of("a.json", rows(flows)));

        assertThat(tally(reply)).containsExactly(700, 0, 0);
        var answered = lookups.eventsOf(UUID.fromString(reply.body().path("id").asString())).stream()
                .filter(ImportRowsAnswered.class::isInstance)
                .flatMap(event -> ((ImportRowsAnswered) event).rows().stream())
                .map(ImportedRow::reference)
                .toList();
        assertThat(answered).containsExactly(flows);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}

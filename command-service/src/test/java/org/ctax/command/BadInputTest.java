package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.BadInput.body;
import static org.ctax.command.BadInput.bytes;
import static org.ctax.command.Sound.ACTIVITY;
import static org.ctax.command.Sound.APPEAL;
import static org.ctax.command.Sound.CLOSING;
import static org.ctax.command.Sound.NEED;
import static org.ctax.command.Sound.PARTICIPANT;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, the answer says what is wrong with it, and nothing is written. */
@WithHttp
class BadInputTest {
    private static final Map<String, UUID> THERE = new HashMap<>();

    @Autowired
    Http http;

    @BeforeEach
    void what_there_is() {
        if (THERE.isEmpty()) {
            THERE.put("participant", made("/api/participants", PARTICIPANT));
            THERE.put("appeal", made("/api/appeals", APPEAL));
            THERE.put("need", made("/api/needs", NEED));
            THERE.put("activity", made("/api/activities", ACTIVITY));
            THERE.put("closedNeed", made("/api/needs", NEED));
            THERE.put("requestedActivity", made("/api/activities", ACTIVITY.replace("PLANNED", "REQUESTED")));
            made("/api/needs/" + THERE.get("closedNeed") + "/closings", CLOSING);
        }
    }

    private UUID made(String path, String sound) {
        var body = sound;
        while (body.contains("{new}")) {
            body = body.replaceFirst("\\{new}", Http.uuid());
        }
        body = body.replace("{participant}", String.valueOf(THERE.get("participant")));
        var reply = http.post(path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return UUID.fromString(reply.body().path("id").asString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "bodies",
        "org.ctax.command.BadRegisters#participants",
        "org.ctax.command.BadRegisters#themes",
        "org.ctax.command.BadRegisters#appeals",
        "org.ctax.command.BadNeeds#needs",
        "org.ctax.command.BadNeeds#changesOfNeeds",
        "org.ctax.command.BadActivities#activities",
        "org.ctax.command.BadActivities#changesOfActivities"
    })
    void it_is_refused_and_nothing_is_written(BadInput input) {
        input.check(http, THERE);
    }

    static Stream<BadInput> bodies() {
        var needs = "/api/needs";
        return Stream.of(
                body("no body", needs, "", 400, "MALFORMED_BODY", null),
                body("null", needs, "null", 400, "MALFORMED_BODY", null),
                body("an empty object", needs, "{}", 400, "MISSING_FIELD", "id"),
                body("a list", needs, "[]", 400, "INVALID_FIELD", null),
                body("a text", needs, "\"need\"", 400, "INVALID_FIELD", null),
                body("a number", needs, "17", 400, "INVALID_FIELD", null),
                body("half an object", needs, "{\"id\":", 400, "MALFORMED_JSON", null),
                body("a comma too much", needs, "{\"title\":\"A\",}", 400, "MALFORMED_JSON", null),
                body("single quotes", needs, "{'title':'A'}", 400, "MALFORMED_JSON", null),
                body("two objects", needs, "{} {}", 400, "INVALID_FIELD", null),
                body("not a number", needs, "{\"required\":NaN}", 400, "MALFORMED_JSON", null),
                body("a field twice", needs, "{\"title\":\"A\",\"title\":\"B\"}", 400, "MALFORMED_JSON", null),
                body("XML", needs, "<need/>", 400, "MALFORMED_JSON", null),
                body("deep nesting", needs, "{\"appeal\":" + "[".repeat(5_000), 400, "INVALID_FIELD", "appeal"),
                bytes(
                        "bytes that are no UTF-8",
                        needs,
                        new byte[] {'{', '"', (byte) 0xC3, '"'},
                        400,
                        "MALFORMED_JSON",
                        null),
                bytes("ten million bytes", needs, new byte[10_000_000], 413, "BODY_TOO_LARGE", null),
                body("JSON called text", needs, NEED, 415, "UNSUPPORTED_MEDIA_TYPE", null)
                        .with("Content-Type", "text/plain"),
                body("JSON called a form", needs, NEED, 415, "UNSUPPORTED_MEDIA_TYPE", null)
                        .with("Content-Type", "application/x-www-form-urlencoded"),
                body("no media type", needs, NEED, 415, "UNSUPPORTED_MEDIA_TYPE", null)
                        .with("Content-Type", "nonsense"),
                body("a participant that is no UUID", needs, NEED, 400, "INVALID_HEADER", "CTAX-Participant")
                        .with("CTAX-Participant", "Norway"),
                body("a source that is not one word", needs, NEED, 400, "INVALID_HEADER", "CTAX-Source")
                        .with("CTAX-Source", "import:a.csv:1"),
                body("a version that is none", needs, NEED, 400, "INVALID_HEADER", "If-Match")
                        .with("If-Match", "latest"),
                body("a version of what is not there", needs, NEED, 412, "STALE_VERSION", "If-Match")
                        .with("If-Match", "\"7\""),
                body("an address that is none", "/api/nothing", NEED, 404, "NOT_FOUND", null),
                body("an id that is no UUID", "/api/needs/17/closings", CLOSING, 400, "INVALID_PARAMETER", "id"));
    }

    @Test
    void what_breaks_off_is_not_written() throws IOException {
        var head = http.head();
        var answer = raw(
                "POST /api/needs HTTP/1.1\r\nHost: localhost\r\n" + signedIn() + "Content-Type: application/json\r\n"
                        + "Content-Length: 5000\r\nConnection: close\r\n\r\n" + NEED.replace("{new}", Http.uuid()));

        assertThat(answer).doesNotContain("201", "500");
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void a_table_that_breaks_off_is_not_taken_over() throws IOException {
        var head = http.head();
        var answer = raw(
                "POST /api/exchange-rates HTTP/1.1\r\nHost: localhost\r\n" + signedIn() + "Content-Type: text/csv\r\n"
                        + "Content-Length: 5000\r\nConnection: close\r\n\r\ndate,from,to,rate,source\n2020-01-31,SEK,NOK,1,UN\n");

        assertThat(answer).doesNotContain("201", "500");
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void a_body_without_a_length_is_counted_as_it_comes() {
        var head = http.head();
        var reply = http.send(http.request("/api/needs")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                        ("\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8))))
                .build());

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(http.head()).isEqualTo(head);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_file_that_is_no_table_of_rates_is_refused_as_a_whole(BadInput input) {
        input.check(http, THERE);
    }

    static Stream<BadInput> tables() {
        var path = "/api/exchange-rates";
        var names = "date,from,to,rate,source\n";
        return Stream.of(
                        body("an empty table", path, "", 400, "EMPTY_FILE", "file"),
                        body("no such column", path, "date,from,to,rate\n", 400, "MISSING_COLUMN", "source"),
                        body("a column twice", path, "date,date,from,to,rate,source\n", 400, "MALFORMED_CSV", "file"),
                        body("an open quote", path, names + "\"2020-01-31,EUR\n", 400, "MALFORMED_CSV", "file"),
                        bytes(
                                "bytes that are no UTF-8",
                                path,
                                (names + "\u00ff").getBytes(StandardCharsets.ISO_8859_1),
                                400,
                                "MALFORMED_CSV",
                                "file"),
                        bytes(
                                "bytes of a picture",
                                path,
                                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2},
                                400,
                                "MALFORMED_CSV",
                                "file"),
                        body("an id that is none", path + "?id=7", names, 400, "INVALID_PARAMETER", "id"))
                .map(input -> input.with("Content-Type", "text/csv"));
    }

    @Test
    void an_upload_without_its_file_is_refused() {
        BadInput.body("no file", "/api/exchange-rates", "--b--\r\n", 400, "MISSING_FIELD", "file")
                .with("Content-Type", "multipart/form-data; boundary=b")
                .check(http, THERE);
        BadInput.body("half a form", "/api/exchange-rates", "--b\r\nContent-Disp", 400, "MALFORMED_UPLOAD", null)
                .with("Content-Type", "multipart/form-data; boundary=b")
                .check(http, THERE);
    }

    @Test
    void a_method_that_is_not_possible_is_refused() {
        var reply = http.send(http.request("/api/needs").DELETE().build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    private static String signedIn() {
        return "Authorization: " + TestTokens.bearer() + "\r\n";
    }

    /** Sends, then says nothing more, and reads what comes. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that a client may send and that is answered with a refusal. Texts in braces, such as {@code {need}}, are
 * filled in with what there is.
 */
public record BadInput(
        String what,
        String path,
        byte[] body,
        List<String> headers,
        int status,
        String code,
        @Nullable String field) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A sound request in which one field is something else; {@code null} leaves it out. */
    public static BadInput field(
            String path, String sound, String field, @Nullable String value, int status, String code) {
        return field(path, sound, field, value, status, code, field);
    }

    /** {@link #field}, where the refusal is about a part of it. */
    public static BadInput field(
            String path, String sound, String field, @Nullable String value, int status, String code, String about) {
        var body = (ObjectNode) JSON.readTree(sound);
        if (value == null) {
            body.remove(field);
        } else {
            body.set(field, tree(value));
        }
        return body(path + ": " + field + " " + shortened(value), path, body.toString(), status, code, about);
    }

    /** A body as it is. */
    public static BadInput body(
            String what, String path, String body, int status, String code, @Nullable String field) {
        return bytes(what, path, body.getBytes(StandardCharsets.UTF_8), status, code, field);
    }

    public static BadInput bytes(
            String what, String path, byte[] body, int status, String code, @Nullable String field) {
        return new BadInput(what, path, body, List.of("Content-Type", "application/json"), status, code, field);
    }

    public BadInput with(String header, String value) {
        return new BadInput(what + ", " + header + " " + value, path, body, join(header, value), status, code, field);
    }

    private List<String> join(String header, String value) {
        return header.equals("Content-Type")
                ? List.of(header, value)
                : List.of(headers.get(0), headers.get(1), header, value);
    }

    private static JsonNode tree(String value) {
        return JSON.readTree(value);
    }

    private static String shortened(@Nullable String value) {
        if (value == null) {
            return "left out";
        }
        return value.length() <= 60 ? value : value.substring(0, 57) + "...";
    }

    /** Sends it, and expects the refusal, and that nothing was written. */
    public void check(Http http, Map<String, UUID> there) {
        var head = http.head();

        var reply = http.send(http.request(filled(path, there), headers.toArray(String[]::new))
                .POST(BodyPublishers.ofByteArray(filledBody(there)))
                .build());

        assertThat(reply.body().toString()).as(what).contains("\"code\":\"" + code + "\"");
        assertThat(reply.status()).as(what).isEqualTo(status);
        assertThat(reply.field()).as(what).isEqualTo(field);
        assertThat(reply.header("Content-Type")).as(what).startsWith("application/problem+json");
        assertThat(reply.body().path("detail").asString()).as(what).isNotBlank().doesNotContain("org.ctax", "java.");
        assertThat(reply.body().path("correlationId").asString()).as(what).isEqualTo(reply.header("X-Correlation-Id"));
        assertThat(http.head()).as(what + ": nothing is written").isEqualTo(head);
    }

    private byte[] filledBody(Map<String, UUID> there) {
        // What is large or not text holds nothing to fill in.
        return body.length > 100_000 || what.contains("bytes")
                ? body
                : filled(new String(body, StandardCharsets.UTF_8), there).getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(String text, Map<String, UUID> there) {
        var filled = text.replace("{new}", Http.uuid());
        for (var known : there.entrySet()) {
            filled = filled.replace("{" + known.getKey() + "}", known.getValue().toString());
        }
        return filled;
    }

    @Override
    public String toString() {
        return what;
    }
}

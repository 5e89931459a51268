package org.ctax.command.imports.fts;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ctax.command.Http;

/** Sends files as a form does. */
final class Uploads {
    private static final String BOUNDARY = "----files";

    private Uploads() {}

    static Http.Reply flows(Http http, String... flows) {
        return send(http, "/api/imports/fts?wait=true", Map.of("flows.json", Examples.flows(flows)));
    }

    static Http.Reply send(Http http, String path, Map<String, String> files) {
        return http.send(request(http, path, files).build());
    }

    static HttpRequest.Builder request(Http http, String path, Map<String, String> files) {
        return http.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(files)));
    }

    static byte[] body(Map<String, String> files) {
        var body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(BOUNDARY, name))
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes((content + "\r\n").getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    static List<Integer> tally(Http.Reply reply) {
        return List.of(
                reply.body().path("accepted").asInt(),
                reply.body().path("unchanged").asInt(),
                reply.body().path("refused").asInt());
    }

    static String newId() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 20);
    }
}

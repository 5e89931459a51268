package org.ctax.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ctax.web.access.TestTokens;

/** A registration that is begun, and whose body comes when the test wants it to. */
final class SlowRequest implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answers;
    private final String body;

    /** Returns once the service has begun with it and waits for the body. */
    SlowRequest(Exchange exchange, String id) throws IOException {
        var uri = exchange.uri("/api/participants");
        body = SteadyStream.registration(id);
        socket = new Socket(uri.getHost(), uri.getPort());
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        write("""
            POST %s HTTP/1.1\r
            Host: %s\r
            Content-Type: application/json\r
            Authorization: %s\r
            Content-Length: %d\r
            Expect: 100-continue\r
            \r
            """.formatted(uri.getPath(), uri.getAuthority(), TestTokens.bearer(), body.length()));
        if (!statusLine().contains(" 100")) {
            throw new IOException("not asked to go on");
        }
    }

    /** Sends the body; what is answered then. */
    String finish() throws IOException {
        write(body);
        return statusLine();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String statusLine() throws IOException {
        var line = answers.readLine();
        while (line != null && !line.startsWith("HTTP/")) {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

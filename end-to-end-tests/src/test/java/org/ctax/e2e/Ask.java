package org.ctax.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.ctax.web.access.TestTokens;

/** Sends a request that is written as {@code POST /api/pledges}. */
final class Ask {
    /** Under which it is sent. */
    static final String NAME = "asked-by-a-test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Ask() {}

    static HttpResponse<String> at(Proxy proxy, String operation) throws IOException, InterruptedException {
        var body = operation.startsWith("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        return at(proxy, operation, body);
    }

    /** As a browser goes to a page. */
    static HttpResponse<String> page(Proxy proxy, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(proxy.address() + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .timeout(Duration.ofMinutes(1));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> at(Proxy proxy, String operation, BodyPublisher body)
            throws IOException, InterruptedException {
        var space = operation.indexOf(' ');
        var request = HttpRequest.newBuilder(URI.create(proxy.address() + operation.substring(space + 1)))
                .method(operation.substring(0, space), body)
                .header("Content-Type", "application/json")
                .header("X-Correlation-Id", NAME)
                .header("Authorization", TestTokens.bearer())
                .timeout(Duration.ofMinutes(1));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}

package org.ctax.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.ctax.web.access.TestTokens;
import org.springframework.context.ConfigurableApplicationContext;

/** Calls an application over HTTP. */
final class Client implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Client(ConfigurableApplicationContext application) {
        var port = Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port"));
        this("http://127.0.0.1:" + port);
    }

    Client(String address) {
        this.address = address;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", TestTokens.bearer());
    }

    HttpClient http() {
        return http;
    }

    String get(String path) throws IOException, InterruptedException {
        return body(to(path).build());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return body(to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    request.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    @Override
    public void close() {
        http.close();
    }
}

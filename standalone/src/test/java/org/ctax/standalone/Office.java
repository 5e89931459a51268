package org.ctax.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import org.ctax.standalone.identity.issuer.TokenMint;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole exchange with its own accounts on a free port, asked over HTTP. */
public final class Office implements AutoCloseable {
    private final ConfigurableApplicationContext application;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Office(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static Office open(Path folder, String... arguments) {
        return open(folder, 0, arguments);
    }

    /** At a port that it had before. */
    public static Office open(Path folder, int port, String... arguments) {
        return new Office(new SpringApplicationBuilder(StandaloneApplication.class)
                .run(Stream.concat(
                                Stream.of("--server.port=" + port, "--ctax.data-dir=" + folder),
                                Arrays.stream(arguments))
                        .toArray(String[]::new)));
    }

    public URI address() {
        return ServerAddress.of(application.getEnvironment()).uri();
    }

    /** What the one who starts it reads; null where nothing of the kind is told. */
    public @Nullable String oneTimePassword() {
        var told = application.getBean(StartingAccounts.class).oneTime();
        return told == null ? null : told.password();
    }

    public String coordinatorToken() {
        return application.getBean(TokenMint.class).coordinator();
    }

    public HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, "");
    }

    public HttpResponse<String> send(String method, String path, @Nullable String token, String json) {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    /** A machine asks for a token. */
    public HttpResponse<String> token(String client, String secret) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public static String text(HttpResponse<String> answer, String field) {
        return Objects.requireNonNull(json(answer).path(field).asString(null), answer.body());
    }

    @Override
    public void close() {
        application.close();
        http.close();
    }
}

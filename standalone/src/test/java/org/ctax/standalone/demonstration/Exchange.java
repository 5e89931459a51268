package org.ctax.standalone.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.ctax.eventstore.EventLog;
import org.ctax.standalone.ServerAddress;
import org.ctax.standalone.StandaloneApplication;
import org.ctax.standalone.identity.issuer.TokenMint;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole exchange on a free port, asked over HTTP. */
final class Exchange implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    private Exchange(ConfigurableApplicationContext application) {
        this.application = application;
    }

    static Exchange start(Path folder, String... arguments) {
        return new Exchange(new SpringApplicationBuilder(StandaloneApplication.class)
                .run(Stream.concat(Stream.of("--server.port=0", "--ctax.data-dir=" + folder), Stream.of(arguments))
                        .toArray(String[]::new)));
    }

    Loading loaded() {
        try {
            return application.getBean(Demonstration.class).loading().get(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    URI address() {
        return ServerAddress.of(application.getEnvironment()).uri();
    }

    /** Of who may see everything. */
    String token() {
        return application.getBean(TokenMint.class).coordinator();
    }

    long head() {
        return application.getBean(EventLog.class).headPosition();
    }

    boolean hasDemonstration() {
        return application.getBeanNamesForType(Demonstration.class).length > 0;
    }

    /** What is answered once everything recorded so far is seen. */
    JsonNode get(String path) {
        return ask(path + (path.contains("?") ? "&" : "?") + "atLeast=" + head());
    }

    JsonNode ask(String path) {
        return answer(HttpRequest.newBuilder(address().resolve(path)));
    }

    JsonNode post(String path) {
        return answer(HttpRequest.newBuilder(address().resolve(path)).POST(BodyPublishers.noBody()));
    }

    private JsonNode answer(HttpRequest.Builder asked) {
        var request = asked.header("Authorization", "Bearer " + token()).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        application.close();
        http.close();
    }
}

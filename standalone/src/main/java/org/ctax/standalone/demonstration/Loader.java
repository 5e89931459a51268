package org.ctax.standalone.demonstration;

import static java.util.Collections.unmodifiableMap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends stories to the API of this process. */
final class Loader {
    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
    private static final String SOURCE = "demonstration";
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI exchange;
    private final HttpClient http;
    private final Supplier<String> tokens;
    private final Map<String, Integer> recorded = new LinkedHashMap<>();
    private final Map<String, Integer> repeated = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private long position;
    private volatile boolean stopped;

    /** @param tokens a fresh one whenever it is asked */
    Loader(URI exchange, HttpClient http, Supplier<String> tokens) {
        this.exchange = exchange;
        this.http = http;
        this.tokens = tokens;
    }

    /** What was sent is answered for; nothing more is sent. */
    void stop() {
        stopped = true;
    }

    Loading load(List<List<Story>> acts) throws InterruptedException {
        try (var tellers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var act : acts) {
                var _ = tellers.invokeAll(act.stream().map(this::telling).toList());
            }
        }
        return outcome();
    }

    private synchronized Loading outcome() {
        return new Loading(
                unmodifiableMap(new LinkedHashMap<>(recorded)),
                unmodifiableMap(new LinkedHashMap<>(repeated)),
                unmodifiableMap(new LinkedHashMap<>(refused)),
                position,
                !stopped);
    }

    private Callable<Story> telling(Story story) {
        return () -> {
            for (var request : story.requests()) {
                if (!stopped) {
                    send(request);
                }
            }
            return story;
        };
    }

    private void send(Request request) throws InterruptedException {
        try {
            var message = HttpRequest.newBuilder(exchange.resolve(request.path()))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + tokens.get())
                    .header("Content-Type", request.mediaType())
                    .header("CTAX-Source", SOURCE)
                    .header("X-Correlation-Id", SOURCE + ":" + request.key())
                    .POST(BodyPublishers.ofByteArray(request.body()));
            var participant = request.participant();
            if (participant != null) {
                message.header("CTAX-Participant", participant.toString());
            }
            var response = http.send(message.build(), BodyHandlers.ofString());
            heard(request, response);
        } catch (IOException e) {
            refuse(request, "NO_ANSWER", String.valueOf(e.getMessage()));
        }
    }

    private void heard(Request request, HttpResponse<String> response) {
        switch (response.statusCode()) {
            case 201 -> count(recorded, request, response);
            case 200 -> count(repeated, request, response);
            default -> {
                var problem = problem(response.body());
                refuse(
                        request,
                        problem.path("code").asString("HTTP_" + response.statusCode()),
                        Stream.of("field", "detail")
                                .map(name -> problem.path(name).asString(""))
                                .filter(text -> !text.isEmpty())
                                .reduce((field, sentence) -> field + ": " + sentence)
                                .orElse("No reason was given"));
            }
        }
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private synchronized void count(Map<String, Integer> counts, Request request, HttpResponse<String> response) {
        counts.merge(request.what(), 1, Integer::sum);
        position = Math.max(
                position, response.headers().firstValueAsLong("CTAX-Position").orElse(0));
    }

    private synchronized void refuse(Request request, String code, String sentence) {
        refused.merge(request.what(), 1, Integer::sum);
        LOG.warn("Demonstration data: {} was not recorded: {}: {}", request.key(), code, sentence);
    }
}

package org.ctax.standalone.demonstration;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.ctax.standalone.ServerAddress;
import org.ctax.standalone.identity.issuer.TokenMint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demonstration data once the exchange is ready. It serves meanwhile. */
@Component
@ConditionalOnBooleanProperty("ctax.demo-data")
final class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Environment environment;
    private final ObjectProvider<TokenMint> mint;
    private final CompletableFuture<Loading> loading = new CompletableFuture<>();
    private volatile @Nullable Loader loader;
    private volatile @Nullable Thread thread;

    Demonstration(Environment environment, ObjectProvider<TokenMint> mint) {
        this.environment = environment;
        this.mint = mint;
    }

    /** How it went, when it is over. */
    CompletableFuture<Loading> loading() {
        return loading;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var tokens = mint.getIfAvailable();
        if (tokens == null) {
            LOG.error(
                    "Demonstration data: not loaded, ctax.identity.issuer names another issuer of tokens than this one");
            loading.completeExceptionally(new IllegalStateException("no token"));
            return;
        }
        var address = ServerAddress.of(environment);
        var token = new LastingToken(tokens);
        thread = Thread.ofPlatform().name("demonstration").start(() -> load(address, token));
    }

    /** Before the server stops listening, so that nothing is sent to a closed door. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        var sender = loader;
        var running = thread;
        if (sender != null && running != null) {
            sender.stop();
            var _ = running.join(FAREWELL);
        }
    }

    private void load(ServerAddress address, LastingToken token) {
        var begun = System.nanoTime();
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            var sender = new Loader(address.uri(), http, token);
            loader = sender;
            var done = sender.load(new Script(DemonstrationData.read()).acts());
            report(done, Duration.ofNanos(System.nanoTime() - begun), address, http, token);
            loading.complete(done);
        } catch (IOException | RuntimeException e) {
            LOG.error("Demonstration data: loading failed; the next start goes on with it", e);
            loading.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            loading.completeExceptionally(e);
        }
    }

    private static void report(Loading done, Duration took, ServerAddress address, HttpClient http, LastingToken token)
            throws IOException, InterruptedException {
        if (!done.complete()) {
            LOG.info("Demonstration data: stopped before the end; the next start goes on with it");
            return;
        }
        LOG.info(
                "Demonstration data: {} recorded, {} there before, {} refused in {} ms: {}",
                Loading.sum(done.recorded()),
                Loading.sum(done.repeated()),
                Loading.sum(done.refused()),
                took.toMillis(),
                done.contents());
        var funding = address.uri().resolve("/api/funding?groupBy=donor");
        var answer = http.send(
                HttpRequest.newBuilder(address.uri().resolve("/api/funding?groupBy=donor&atLeast=" + done.position()))
                        .header("Authorization", "Bearer " + token.get())
                        .build(),
                BodyHandlers.ofString());
        var total = JsonMapper.shared().readTree(answer.body()).path("total");
        LOG.info(
                "The exchange now shows {} USD pledged, {} committed, {} received, {} allocated: see {}",
                total.path("pledged").asString("?"),
                total.path("committed").asString("?"),
                total.path("received").asString("?"),
                total.path("allocated").asString("?"),
                funding);
    }
}

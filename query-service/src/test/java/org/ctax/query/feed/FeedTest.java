package org.ctax.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.ReadSide;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FeedTest {
    private final ReadSide exchange;
    private final AtomicInteger made = new AtomicInteger();

    FeedTest(@TempDir Path data) {
        exchange = ReadSide.start(
                data, "ctax.feed.heartbeat=300ms", "ctax.feed.recent=50", "server.tomcat.connection-timeout=1s");
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private Listener listen(String parameters, @Nullable Long last) throws Exception {
        return new Listener(exchange.uri("/api/feed" + parameters), last);
    }

    private long registerOne() {
        return register("Participant");
    }

    private long register(String name) {
        var id = UUID.randomUUID();
        return exchange.record(
                id,
                new ParticipantRegistered(
                        id, "P" + made.incrementAndGet(), name, ParticipantKind.DONOR, null, null, Visibility.PUBLIC));
    }

    @Test
    void aMessageIsACloudEventAndComesWhenTheViewsShowWhatItSays() throws Exception {
        try (var listener = listen("", null)) {
            assertThat(listener.response().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            for (var i = 1; i <= 20; i++) {
                var position = registerOne();
                var message = listener.next();
                assertThat(message.id()).isEqualTo(position);
                var event = message.event();
                var id = event.get("subject").asString();
                assertThat(exchange.answer("/api/participants/" + id).statusCode())
                        .as("without waiting for a position")
                        .isEqualTo(200);
                assertThat(event.get("specversion").asString()).isEqualTo("1.0");
                assertThat(event.get("type").asString()).isEqualTo("participant.registered");
                assertThat(event.get("source").asString()).isEqualTo("urn:ctax:exchange");
                assertThat(event.get("datacontenttype").asString()).isEqualTo("application/json");
                assertThat(event.get("position").asLong()).isEqualTo(position);
                assertThat(Instant.parse(event.get("time").asString())).isBefore(Instant.now());
                assertThat(UUID.fromString(event.get("id").asString())).isNotNull();
                assertThat(event.get("data").get("participantId").asString()).isEqualTo(id);
            }
        }
    }

    // A broken connection once reached into the next one, now and then.
    @RepeatedTest(3)
    void whoResumesGetsEverythingOnceInItsOrderHoweverOftenTheConnectionBreaks() throws Exception {
        var total = 600;
        var writer = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < total; i++) {
                registerOne();
            }
        });
        var positions = new ArrayList<Long>();
        while (positions.size() < total) {
            try (var listener =
                    listen(positions.isEmpty() ? "?from=1" : "", positions.isEmpty() ? null : positions.getLast())) {
                positions.addAll(listener.next(Math.min(31, total - positions.size())));
            }
        }
        writer.join();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, total).boxed().toList());
    }

    @Test
    void theFeedBeginsNowOrWhereItIsAskedTo() throws Exception {
        for (var i = 0; i < 120; i++) {
            registerOne();
        }
        exchange.get("/api/participants?size=1");
        try (var all = listen("?from=1", null);
                var later = listen("?lastEventId=100", null);
                var header = listen("?from=1", 110L)) {
            assertThat(all.next(120)).startsWith(1L, 2L).endsWith(120L);
            assertThat(later.next().id()).isEqualTo(101);
            assertThat(header.next().id()).isEqualTo(111);
        }
        try (var now = listen("", null)) {
            assertThat(now.nextComment()).isNotEqualTo("none");
            registerOne();
            assertThat(now.next().id()).isEqualTo(121);
        }
    }

    @Test
    void onlyWantedTypesAreSent() throws Exception {
        try (var themes = listen("?types=theme.added,pledge.*", null);
                var participants = listen("?types=participant.*", null)) {
            registerOne();
            exchange.record("theme", new ThemeAdded("FTS-1", "FTS", null, "Health"));
            registerOne();
            assertThat(themes.next().id()).isEqualTo(2);
            assertThat(participants.next(2)).containsExactly(1L, 3L);
        }
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThat(problem("?types=nothing.happened")).isEqualTo("INVALID_PARAMETER");
        assertThat(problem("?lastEventId=soon")).isEqualTo("INVALID_PARAMETER");
        assertThat(problem("?lastEventId=7")).isEqualTo("POSITION_AHEAD");
        assertThat(problem("?type=pledge.recorded")).isEqualTo("UNKNOWN_PARAMETER");
    }

    private String problem(String parameters) {
        return exchange.problem("/api/feed" + parameters, 400).get("code").asString();
    }

    @Test
    void silenceIsBrokenByAHeartbeat() throws Exception {
        try (var listener = listen("?types=pledge.*", null)) {
            assertThat(listener.nextComment()).startsWith("the feed");
            assertThat(listener.nextComment()).isEqualTo("heartbeat");
            registerOne();
            assertThat(listener.nextComment()).isEqualTo("heartbeat");
        }
    }

    @Test
    void whoDoesNotReadIsDroppedAndHoldsUpNobody() throws Exception {
        var uri = exchange.uri("/api/feed");
        try (var lazy = new Socket(uri.getHost(), uri.getPort());
                var eager = listen("", null)) {
            lazy.getOutputStream()
                    .write(("GET /api/feed HTTP/1.1\r\nHost: x\r\nAuthorization: " + TestTokens.bearer() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await(() -> gauge("ctax.feed.readers") == 2);
            var much = "x".repeat(20_000);
            var sent = 0;
            while (exchange.bean(MeterRegistry.class)
                            .counter("ctax.feed.lost", "reason", "slow")
                            .count()
                    < 1) {
                register(much);
                sent++;
                assertThat(eager.next().id()).isEqualTo(sent);
            }
            await(() -> gauge("ctax.feed.readers") == 1);
            registerOne();
            assertThat(eager.next().id()).isEqualTo(sent + 1L);
        }
    }

    private double gauge(String name) {
        return exchange.bean(MeterRegistry.class).get(name).gauge().value();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void aStreamEndsWhenItsTokenDoesAndGoesOnWithANewOne() throws Exception {
        var uri = exchange.uri("/api/feed?from=1");
        var token = TestTokens.of(Role.AUDITOR);
        // Thirty seconds more are granted to clocks that differ.
        try (var listener = new Listener(
                uri, null, token.until(Instant.now().minusSeconds(27)).bearer())) {
            assertThat(registerOne()).isEqualTo(1);
            assertThat(listener.next().id()).isEqualTo(1);
            assertThat(listener.isEnd(listener.next())).isTrue();
        }
        var missed = registerOne();
        try (var listener = new Listener(uri, 1L, token.bearer())) {
            assertThat(listener.next().id()).isEqualTo(missed);
        }
    }

    @Test
    void aStopEndsTheStreamsAndDoesNotWaitForThem() throws Exception {
        try (var listener = listen("", null)) {
            registerOne();
            assertThat(listener.next().id()).isEqualTo(1);
            var before = System.nanoTime();
            exchange.close();
            assertThat(listener.isEnd(listener.next())).isTrue();
            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
        }
    }
}

package org.ctax.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.LongStream;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.participant.ParticipantRenamed;
import org.ctax.events.visibility.Visibility;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.FakeAxonServer;
import org.ctax.query.ReadSide;
import org.ctax.query.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The read side as it is, on events that are in Axon Server: the first of them has the position 1 here too. */
@Timeout(120)
class OnAxonServerTest {

    @TempDir
    private Path data;

    @Test
    void viewsFeedAndThePastAreAsEverywhere() throws Exception {
        try (var server = FakeAxonServer.start()) {
            var settings = ReadSide.onAxonServer(server).toArray(String[]::new);
            var id = UUID.randomUUID();
            long head;
            try (var exchange = ReadSide.start(data, settings);
                    var feed = new Listener(exchange.uri("/api/feed?from=1"), null)) {
                var registered = exchange.record(
                        id,
                        new ParticipantRegistered(
                                id, "TUR", "Turkey", ParticipantKind.MEMBER_STATE, "TUR", null, Visibility.PUBLIC));
                assertThat(registered).isEqualTo(1);
                assertThat(nameOf(id, exchange, "")).isEqualTo("Turkey");
                var story = new Story(exchange);
                head = exchange.record(id, new ParticipantRenamed(id, "Türkiye", LocalDate.of(2022, 6, 1)));

                assertThat(story.firstHalf).isBetween(1L, head);
                assertThat(feed.next((int) head))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, head).boxed().toList());
                isAsItWas(exchange, id, head);
            }
            // What the views have is not read again, and what follows is seen.
            try (var exchange = ReadSide.start(data, settings);
                    var feed = new Listener(exchange.uri("/api/feed?from=2"), null)) {
                isAsItWas(exchange, id, head);
                var other = UUID.randomUUID();
                exchange.record(
                        other,
                        new ParticipantRegistered(
                                other, "NOR", "Norway", ParticipantKind.DONOR, "NOR", null, Visibility.PUBLIC));
                assertThat(feed.next((int) head)).startsWith(2L).endsWith(head + 1);
                assertThat(exchange.post("/ops/replay-check?seed=3").body()).contains("\"equal\":true");
            }
        }
    }

    private static void isAsItWas(ReadSide exchange, UUID id, long head) {
        assertThat(nameOf(id, exchange, "")).isEqualTo("Türkiye");
        assertThat(nameOf(id, exchange, "?asOf=1")).isEqualTo("Turkey");
        var log = exchange.bean(EventLog.class);
        var first = log.recordedAt(1).orElseThrow();
        assertThat(log.positionAt(first.minusMillis(1))).isZero();
        assertThat(log.positionAt(log.recordedAt(head).orElseThrow())).isEqualTo(head);
        assertThat(nameOf(id, exchange, "?asOf=" + log.recordedAt(head).orElseThrow()))
                .isEqualTo("Türkiye");
    }

    private static String nameOf(UUID id, ReadSide exchange, String at) {
        return exchange.get("/api/participants/" + id + at).get("name").asString();
    }
}

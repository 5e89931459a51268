package org.ctax.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.event;
import static org.ctax.eventstore.OpenStore.events;
import static org.ctax.eventstore.OpenStore.position;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.ctax.eventstore.FakeEvents.Cut;
import org.ctax.eventstore.OpenStore.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The connector and the exchange, against one who speaks the protocol of Axon Server. */
class AxonServerEventStoreTest {

    private final FakeAxonServer server = FakeAxonServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Nested
    class Appending extends AppendingContract {
        @Override
        void empty() {
            server.events().clear();
        }

        @Override
        OpenStore open(Opening opening) {
            return AxonServerStore.open(server, opening);
        }

        @Override
        Instant asStored(Instant moment) {
            return moment.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    @Nested
    class Streaming extends StreamingContract {
        @Override
        void empty() {
            server.events().clear();
        }

        @Override
        OpenStore open(Opening opening) {
            return AxonServerStore.open(server, opening);
        }
    }

    @Test
    void aLineThatBreaksInAnAppendLeavesTheOutcomeUnknownAndTheStoreGoesOn() {
        try (OpenStore store = open()) {
            store.append(events("a", 0, 1));

            server.events().cutNextAppend(Cut.BEFORE_IT_IS_STORED);
            assertThatThrownBy(() -> store.append(events("a", 1, 1))).isInstanceOf(OutcomeUnknownException.class);
            assertThat(store.log().headPosition()).isEqualTo(1);

            server.events().cutNextAppend(Cut.BEFORE_ITS_ANSWER);
            assertThatThrownBy(() -> store.append(events("a", 1, 1))).isInstanceOf(OutcomeUnknownException.class);
            assertThat(store.log().headPosition()).isEqualTo(2);

            store.append(events("a", 2, 1));
            assertThat(store.events().readEvents("a").asStream()).hasSize(3);
        }
    }

    @Test
    void whileTheServerIsAwayNothingIsStoredAndWhatIsStoredIsReadWhenItIsBack() throws Exception {
        try (OpenStore store = open();
                TrackingEventStream stream = store.stream(null)) {
            store.append(events("a", 0, 1));
            assertThat(position(stream.nextAvailable())).isEqualTo(1);
            server.stop();

            assertThatThrownBy(() -> store.append(events("a", 1, 1)))
                    .isInstanceOfAny(StoreUnavailableException.class, OutcomeUnknownException.class);
            assertThatThrownBy(() -> store.events().readEvents("a").hasNext()).isInstanceOf(EventStoreException.class);
            assertThatThrownBy(() -> store.log().headPosition()).isInstanceOf(EventStoreException.class);
            assertThat(store.log().seenPosition()).isEqualTo(1);

            server.startAgain();
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                store.append(events("a", 1, 1));
                return true;
            });
            await().until(() -> store.log().seenPosition() == 2);
            try (TrackingEventStream again = store.stream(new GlobalSequenceTrackingToken(1))) {
                assertThat(position(again.nextAvailable())).isEqualTo(2);
            }
        }
    }

    @Test
    void anAppendOfAnotherProcessWakesReadersWithoutLooking() throws Exception {
        try (OpenStore here = open();
                OpenStore there = open();
                TrackingEventStream stream = here.stream(null)) {
            for (long expected = 1; expected <= 20; expected++) {
                Future<TrackedEventMessage<?>> next = CompletableFuture.supplyAsync(() -> {
                    try {
                        return stream.nextAvailable();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
                there.append(somethingNew());
                assertThat(position(next.get(20, SECONDS))).isEqualTo(expected);
                long seen = expected;
                await().until(() -> here.log().seenPosition() == seen);
            }
        }
    }

    /** Clocks of two machines differ by an hour, the worst that can be told apart from a typing error. */
    @Test
    void recordedTimeNeverRunsBackwardsAndIsTheSameForEveryReader() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        try (OpenStore ahead = open(noon.plusSeconds(3_600));
                OpenStore behind = open(noon)) {
            for (int i = 0; i < 40; i++) {
                (i % 3 == 0 ? ahead : behind).append(events("a" + i, 0, 60));
            }
        }
        List<Instant> whole = new ArrayList<>();
        try (OpenStore store = open(noon.plusSeconds(7_200))) {
            store.log().readAfter(0, Integer.MAX_VALUE).forEach(event -> whole.add(event.recordedAt()));
            assertThat(whole).hasSize(2_400).isSorted();
            store.append(somethingNew());
            assertThat(store.log().positionAt(noon.plusSeconds(3_600))).isEqualTo(2_400);
            assertThat(store.log().positionAt(noon.plusSeconds(3_599))).isZero();
            assertThat(store.log().positionAt(noon.plusSeconds(7_200))).isEqualTo(2_401);
        }
        for (int from : new int[] {61, 1_023, 1_024, 1_025, 2_399}) {
            try (OpenStore store = open();
                    TrackingEventStream stream = store.stream(new GlobalSequenceTrackingToken(from))) {
                assertThat(OpenStore.next(stream).getTimestamp()).isEqualTo(whole.get(from));
                assertThat(store.log().readAfter(from, 1).getFirst().recordedAt())
                        .isEqualTo(whole.get(from));
                assertThat(store.log().recordedAt(from + 1)).contains(whole.get(from));
            }
        }
    }

    /** The answer for a moment that is past stays the same however long the log grows. */
    @Test
    void aMomentResolvesToTheLastPositionThatWasRecordedByThen() {
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        int hours = 70;
        AtomicReference<Instant> now = new AtomicReference<>(start);
        try (OpenStore store = AxonServerStore.open(server, Opening.USUAL.at(following(now)))) {
            for (int hour = 0; hour < hours; hour++) {
                now.set(start.plusSeconds(3_600L * hour));
                store.append(events("of-" + hour, 0, 50));
                if (hour % 7 == 6) {
                    assertThat(store.log().positionAt(start.plusSeconds(3_600L * 3 + 1)))
                            .isEqualTo(200);
                }
            }
        }
        try (OpenStore store = open()) {
            for (int hour = 0; hour < hours; hour++) {
                Instant moment = start.plusSeconds(3_600L * hour);
                assertThat(store.log().positionAt(moment)).isEqualTo(50L * (hour + 1));
                assertThat(store.log().positionAt(moment.minusMillis(1))).isEqualTo(50L * hour);
                assertThat(store.events().createTokenAt(moment)).isEqualTo(new GlobalSequenceTrackingToken(50L * hour));
            }
        }
    }

    private static Clock following(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void aStoreThatIsClosedLeavesNoStreamBehind() {
        open().close();
        await().until(() -> server.events().readers() == 0);
    }

    @Test
    void eventsAreStoredAsTheConnectorItselfWouldStoreThem() {
        try (OpenStore store = open()) {
            store.append(List.of(event("a", 0)));
        }
        assertThat(server.events().stored()).singleElement().satisfies(stored -> {
            assertThat(stored.getAggregateType()).isEqualTo("Note");
            assertThat(stored.getPayload().getType()).isEqualTo("org.ctax.eventstore.OpenStore$Noted");
            assertThat(stored.getPayload().getData().toStringUtf8()).isEqualTo("{\"text\":\"a#0\"}");
            assertThat(stored.getMetaDataOrThrow("actor").getTextValue()).isEqualTo("clerk");
        });
    }

    private OpenStore open() {
        return AxonServerStore.open(server, Opening.USUAL);
    }

    private OpenStore open(Instant moment) {
        return AxonServerStore.open(server, Opening.USUAL.at(Clock.fixed(moment, ZoneOffset.UTC)));
    }
}

package org.ctax.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.event;
import static org.ctax.eventstore.OpenStore.events;
import static org.ctax.eventstore.OpenStore.next;
import static org.ctax.eventstore.OpenStore.position;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.UnknownSerializedType;
import org.ctax.eventstore.OpenStore.Noted;
import org.ctax.eventstore.OpenStore.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading, of which every store must be capable. */
abstract class StreamingContract extends StoreTest {

    @Test
    void anEmptyStoreHasNothingToTell() {
        assertThat(store.log().headPosition()).isZero();
        assertThat(store.log().positionAt(Instant.MAX)).isZero();
        assertThat(store.log().recordedAt(1)).isEmpty();
        assertThat(store.log().readAfter(0, 10)).isEmpty();
        assertThat(store.events().lastSequenceNumberFor("a")).isEmpty();
        assertThat(store.events().readEvents("a").hasNext()).isFalse();
        assertThat(store.events().createTailToken()).isEqualTo(store.events().createHeadToken());
        try (TrackingEventStream stream = store.stream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void onceAPositionIsReadableNothingAtOrBelowItAppearsLater() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the delays: " + seed);
        Random random = new Random(seed);
        Runnable delay = () -> LockSupport.parkNanos(random.nextInt(3_000_000));
        int writers = 6;
        int each = 40;
        AtomicInteger done = new AtomicInteger();
        try (OpenStore one = open(Opening.USUAL.doing(delay));
                OpenStore two = open(Opening.USUAL.doing(delay))) {
            List<Future<?>> appending = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(w -> callers.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            (w % 2 == 0 ? one : two)
                                    .append(events(UUID.randomUUID().toString(), 0, 1 + i % 3));
                        }
                        done.incrementAndGet();
                    }))
                    .toList();
            long expected = 0;
            Instant last = Instant.EPOCH;
            boolean more = true;
            while (more) {
                boolean complete = done.get() == writers;
                List<RecordedEvent> page = store.log().readAfter(expected, 50);
                for (RecordedEvent event : page) {
                    assertThat(event.position()).isEqualTo(++expected);
                    assertThat(event.recordedAt()).isAfterOrEqualTo(last);
                    last = event.recordedAt();
                }
                more = !complete || !page.isEmpty();
                for (Future<?> future : appending) {
                    if (future.state() == Future.State.FAILED) {
                        future.get();
                    }
                }
            }
            assertThat(expected).isEqualTo(store.log().headPosition());
            assertThat(expected).isGreaterThan((long) writers * each);
        }
    }

    @Test
    void aStreamBeginsAnywhereAndReadsTenThousandEvents() {
        for (int i = 0; i < 100; i++) {
            store.append(events("aggregate-" + i, 0, 100));
        }
        for (long start : new long[] {0, 1, 499, 500, 501, 9_999, 10_000}) {
            try (TrackingEventStream stream = store.stream(new GlobalSequenceTrackingToken(start))) {
                for (long expected = start + 1; expected <= 10_000; expected++) {
                    assertThat(position(next(stream))).isEqualTo(expected);
                }
                assertThat(stream.hasNextAvailable()).isFalse();
            }
        }
        assertThat(store.events().readEvents("aggregate-99").asStream()).hasSize(100);
    }

    @Test
    void aLongAggregateIsReadWhole() {
        store.append(events("long", 0, 1_234));

        assertThat(store.events().readEvents("long").asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(LongStream.range(0, 1_234).boxed().toList());
    }

    @Test
    void aWaitingStreamWakesWithTheCommit() throws Exception {
        try (TrackingEventStream stream = store.stream(null)) {
            AtomicInteger called = new AtomicInteger();
            assertThat(stream.setOnAvailableCallback(called::incrementAndGet)).isTrue();
            Future<TrackedEventMessage<?>> waiting = callers.submit(stream::nextAvailable);

            store.append(somethingNew());

            assertThat(position(waiting.get(5, SECONDS))).isEqualTo(1);
            await().untilAtomic(called, org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        }
    }

    @Test
    void aStreamNoticesWhatAnotherProcessAppends() throws Exception {
        try (OpenStore other = open(Opening.USUAL.looking(Duration.ofMillis(20)));
                TrackingEventStream stream = other.stream(null)) {
            Future<TrackedEventMessage<?>> waiting = callers.submit(stream::nextAvailable);

            store.append(somethingNew());

            assertThat(position(waiting.get(5, SECONDS))).isEqualTo(1);
        }
    }

    @Test
    void aTypeThatIsNotKnownDoesNotStopAStream() {
        store.close();
        EventNames pinned = new EventNames() {
            @Override
            public @Nullable String nameOf(Class<?> type) {
                return type == Noted.class ? "note.Noted" : null;
            }

            @Override
            public @Nullable Class<?> classOf(String name) {
                return name.equals("note.Noted") ? Noted.class : null;
            }
        };
        try (OpenStore knows = open(Opening.USUAL.naming(pinned))) {
            knows.append(events("a", 0, 1));
            assertThat(knows.log().readAfter(0, 1).getFirst().payload()).isEqualTo(new Noted("a#0"));
        }
        store = open();
        store.append(events("b", 0, 1));
        try (TrackingEventStream stream = store.stream(null)) {
            assertThat(next(stream).getPayload())
                    .isInstanceOfSatisfying(
                            UnknownSerializedType.class,
                            unknown -> assertThat(unknown.serializedType().getName())
                                    .isEqualTo("note.Noted"));
            assertThat(next(stream).getPayload()).isEqualTo(new Noted("b#0"));
        }
    }

    @Test
    void aLaterRevisionIsPassedOnAndNoDecisionIsMadeWithoutIt() {
        store.events().publish(new GenericDomainEventMessage<>("note", "a", 0, new Noted("first")));
        store.close();
        try (OpenStore newer = open(Opening.USUAL.naming(named(Revised.class)))) {
            newer.events().publish(new GenericDomainEventMessage<>("note", "a", 1, new Revised("second")));
        }
        store = open(Opening.USUAL.naming(named(Unrevised.class)));
        try (TrackingEventStream stream = store.stream(null)) {
            assertThat(next(stream).getPayload()).isEqualTo(new Noted("first"));
            assertThat(NewerEvents.isOne(next(stream))).isTrue();
        }
        assertThatThrownBy(() -> store.events().readEvents("a").asStream().toList())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("note.Revised 2")
                .hasMessageContaining("newer release");
    }

    @Revision("1")
    record Unrevised(String text) {}

    @Revision("2")
    record Revised(String text) {}

    private static EventNames named(Class<?> known) {
        return new EventNames() {
            @Override
            public @Nullable String nameOf(Class<?> type) {
                return type == known ? "note.Revised" : null;
            }

            @Override
            public @Nullable Class<?> classOf(String name) {
                return name.equals("note.Revised") ? known : null;
            }
        };
    }

    @Test
    void readersOfAnySpeedReadEverythingOnceAndShareWhatIsRecent() throws Exception {
        int total = 6_000;
        List<Future<List<Long>>> readers = IntStream.range(0, 12)
                .mapToObj(reader -> callers.submit(() -> {
                    List<Long> positions = new ArrayList<>();
                    try (TrackingEventStream stream = store.stream(null)) {
                        while (positions.size() < total) {
                            positions.add(position(stream.nextAvailable()));
                            if (positions.size() % (500 * (reader + 1)) == 0) {
                                LockSupport.parkNanos(2_000_000L * reader);
                            }
                        }
                    }
                    return positions;
                }))
                .toList();
        for (int i = 0; i < total / 20; i++) {
            store.append(events("aggregate-" + i, 0, 20));
        }
        List<Long> all = LongStream.rangeClosed(1, total).boxed().toList();
        for (Future<List<Long>> reader : readers) {
            assertThat(reader.get()).isEqualTo(all);
        }
        isSharedOrReadAgain(
                store.log().readAfter(total - 1, 9).getFirst().payload(),
                store.log().readAfter(total - 2, 9).get(1).payload());
    }

    /** What the last event is to two readers. */
    void isSharedOrReadAgain(Object one, Object other) {
        assertThat(one).isEqualTo(other);
    }

    @Test
    void aReaderWhoIsAheadOfTheLogIsTold() {
        store.append(somethingNew());

        store.stream(new GlobalSequenceTrackingToken(1)).close();
        assertThatThrownBy(() -> store.stream(new GlobalSequenceTrackingToken(2)))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    void aReaderOfEventsThatAreLostIsToldEvenWhereTheLogIsLongerByNow() throws Exception {
        store.append(events("kept", 0, 2));
        TrackingToken kept = tokenAt(2);
        store.append(events("lost", 0, 1));
        TrackingToken lost = tokenAt(3);
        List<DomainEventMessage<Noted>> restored = store.events()
                .readEvents("kept")
                .asStream()
                .map(event -> (DomainEventMessage<Noted>) event)
                .toList();
        assertThat(store.log().holds(lost)).isTrue();
        store.close();

        empty();
        store = open();
        store.append(restored);
        assertThat(store.log().holds(kept)).isTrue();
        assertThat(store.log().holds(lost)).isFalse();
        store.append(events("new", 0, 5));

        assertThat(store.log().holds(lost)).isFalse();
        assertThat(store.log().holds(ReplayToken.createReplayToken(lost, kept))).isTrue();
        assertThatThrownBy(() -> store.stream(lost)).isInstanceOf(EventStoreException.class);
        try (TrackingEventStream stream = store.stream(kept)) {
            for (long expected = 3; expected <= 7; expected++) {
                assertThat(position(next(stream))).isEqualTo(expected);
            }
        }
    }

    private TrackingToken tokenAt(long position) {
        try (TrackingEventStream stream = store.stream(new GlobalSequenceTrackingToken(position - 1))) {
            return next(stream).trackingToken();
        }
    }

    @Test
    void aClosedStoreEndsTheWaitOfItsStreams() throws Exception {
        try (TrackingEventStream stream = store.stream(null)) {
            Future<TrackedEventMessage<?>> waiting = callers.submit(stream::nextAvailable);

            store.close();

            assertThatThrownBy(() -> waiting.get(10, SECONDS)).hasCauseInstanceOf(AxonException.class);
        }
    }
}

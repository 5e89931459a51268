package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.event;
import static org.ctax.eventstore.OpenStore.events;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ctax.eventstore.OpenStore.Noted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writing, of which every database must be capable. */
abstract class AppendingContract extends StoreTest {

    @Test
    void whatIsAppendedIsReadByAggregateAndByPosition() {
        DomainEventMessage<Noted> first = event("a", 0);
        store.append(List.of(first, event("b", 0), event("a", 1)));

        List<? extends DomainEventMessage<?>> ofA =
                store.events().readEvents("a").asStream().toList();
        assertThat(ofA).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        assertThat(store.engine().lastSequenceNumberFor("a")).contains(1L);

        List<RecordedEvent> log = store.log().readAfter(0, 10);
        assertThat(log).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L);
        RecordedEvent read = log.getFirst();
        assertThat(read.payload()).isEqualTo(new Noted("a#0"));
        assertThat(read.metaData()).containsEntry("actor", "clerk");
        assertThat(read.eventId()).isEqualTo(first.getIdentifier());
        assertThat(read.aggregateType()).isEqualTo("Note");
        assertThat(store.log().recordedAt(1)).contains(read.recordedAt());
        assertThat(store.log().positionAt(read.recordedAt())).isEqualTo(3);
        assertThat(store.log().positionAt(read.recordedAt().minusMillis(1))).isZero();
    }

    @Test
    void anEventWithoutAnAggregateIsKept() {
        store.engine().appendEvents(List.of(new GenericEventMessage<>(new Noted("alone"))));

        assertThat(store.log().readAfter(0, 1))
                .extracting(RecordedEvent::payload)
                .containsExactly(new Noted("alone"));
    }

    @Test
    void theSecondAtTheSamePlaceInAnAggregateIsRefusedAndTheStoreGoesOn() {
        store.append(events("a", 0, 2));

        assertThatThrownBy(() -> store.append(List.of(event("other", 0), event("a", 1))))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.append(List.of(event("a", 0))))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(store.engine().lastSequenceNumberFor("other")).isEmpty();
        store.append(List.of(event("a", 2)));
        assertThat(store.log().readAfter(0, 10))
                .extracting(RecordedEvent::position)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void oneBadMemberOfABatchFailsAlone() throws Exception {
        store.append(events("taken", 0, 2));
        store.close();
        Gate gate = new Gate();
        store = OpenStore.open(database, Duration.ZERO, Clock.systemUTC(), gate, new ClassNames());
        Future<?> first = callers.submit(() -> store.append(somethingNew()));
        gate.awaitReached();

        List<Future<AppendReceipt<String>>> good = new ArrayList<>();
        List<Future<?>> bad = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            int caller = i;
            if (i % 10 == 5) {
                bad.add(callers.submit(() -> store.append(List.of(event("of-bad-" + caller, 0), event("taken", 1)))));
            } else {
                good.add(callers.submit(() -> AppendReceipt.capture(() -> {
                    store.append(List.of(event("of-good-" + caller, 0), event("also-of-good-" + caller, 0)));
                    return "of-good-" + caller;
                })));
            }
        }
        await().until(() -> store.storage().appender().waiting() == 30);
        gate.open();

        first.get();
        for (Future<AppendReceipt<String>> future : good) {
            AppendReceipt<String> receipt = future.get();
            long last = receipt.position().orElseThrow();
            assertThat(store.log().readAfter(last - 2, 2))
                    .extracting(RecordedEvent::aggregateId)
                    .containsExactly(receipt.value(), "also-" + receipt.value());
        }
        for (Future<?> future : bad) {
            assertThatThrownBy(future::get).hasCauseInstanceOf(ConcurrencyException.class);
        }
        assertThat(store.log().readAfter(0, 1000))
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2 + 1 + 2 * 27).boxed().toList());
    }

    @Test
    void ofManyAtTheSamePlaceOneWins() throws Exception {
        store.append(events("purse", 0, 1));
        for (int round = 1; round <= 10; round++) {
            long sequence = round;
            List<Future<?>> attempts = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> callers.submit(() -> store.append(List.of(event("purse", sequence)))))
                    .toList();
            int won = 0;
            for (Future<?> attempt : attempts) {
                try {
                    attempt.get();
                    won++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(ConcurrencyException.class);
                }
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(store.log().headPosition()).isEqualTo(11);
    }

    @Test
    void aRestartContinuesPositionsAndRecordedTimeEvenIfTheClockWentBack() {
        store.close();
        Instant noon = Instant.parse("2026-03-01T12:00:00.123456Z");
        AtomicReference<@Nullable RecordedEvent> before = new AtomicReference<>();
        try (OpenStore at = at(noon)) {
            at.append(somethingNew());
            assertThat(at.log().recordedAt(1)).contains(noon);
            before.set(at.log().readAfter(0, 1).getFirst());
        }
        try (OpenStore back = at(noon.minusSeconds(3_600))) {
            back.append(somethingNew());
            assertThat(back.log().recordedAt(2)).contains(noon);
        }
        try (OpenStore later = at(noon.plusSeconds(1))) {
            later.append(somethingNew());
            assertThat(later.log().recordedAt(3)).contains(noon.plusSeconds(1));
            assertThat(later.log().positionAt(noon)).isEqualTo(2);
            assertThat(later.log().positionAt(noon.plusMillis(999))).isEqualTo(2);
            assertThat(later.log().positionAt(noon.plusSeconds(1))).isEqualTo(3);
            assertThat(later.events().createTokenAt(noon)).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(later.events().createTokenAt(noon.plusMillis(1))).isEqualTo(new GlobalSequenceTrackingToken(2));
            assertThat(later.log().readAfter(0, 1)).containsExactly(before.get());
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAStopIsThereAfterIt() throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        List<Future<?>> writing = IntStream.range(0, 16)
                .<Future<?>>mapToObj(w -> callers.submit(() -> {
                    for (int i = 0; refused.isEmpty(); i++) {
                        String id = w + "-" + i;
                        try {
                            store.append(List.of(event(id, 0)));
                            acknowledged.add(id);
                        } catch (StoreUnavailableException e) {
                            refused.add(id);
                        }
                    }
                }))
                .toList();
        await().until(() -> acknowledged.size() > 200);
        store.close();
        for (Future<?> writer : writing) {
            writer.get();
        }

        store = OpenStore.open(database);
        List<String> stored = store.log().readAfter(0, Integer.MAX_VALUE).stream()
                .map(RecordedEvent::aggregateId)
                .toList();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(stored).doesNotContainAnyElementsOf(refused);
    }

    @Test
    void aCallerWhoGivesUpIsToldWhetherAnythingCanHaveBeenStored() throws Exception {
        store.close();
        Gate gate = new Gate();
        store = OpenStore.open(database, Duration.ZERO, Clock.systemUTC(), gate, new ClassNames());
        AtomicReference<@Nullable Throwable> inCommit = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> inQueue = new AtomicReference<>();
        Thread first = appendIn("first", inCommit);
        gate.awaitReached();
        Thread second = appendIn("second", inQueue);
        await().until(() -> store.storage().appender().waiting() == 1);

        first.interrupt();
        second.interrupt();
        first.join();
        second.join();
        gate.open();
        store.append(List.of(event("third", 0)));

        assertThat(inCommit.get()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(inQueue.get()).isInstanceOf(StoreUnavailableException.class);
        assertThat(store.log().readAfter(0, 10))
                .extracting(RecordedEvent::aggregateId)
                .containsExactly("first", "third");
    }

    @Test
    void aReceiptTellsTheLastPositionThatTheCommandWrote() {
        store.append(somethingNew());

        AppendReceipt<String> outer = AppendReceipt.capture(() -> {
            store.append(events("a", 0, 3));
            AppendReceipt<Integer> inner = AppendReceipt.capture(() -> {
                store.append(events("b", 0, 2));
                return 7;
            });
            assertThat(inner.position()).hasValue(6);
            assertThat(inner.value()).isEqualTo(7);
            return "done";
        });

        assertThat(outer.position()).hasValue(6);
        assertThat(outer.value()).isEqualTo("done");
        assertThat(AppendReceipt.capture(() -> "a repeat writes nothing").position())
                .isEmpty();
    }

    @Test
    void theLastSnapshotIsRead() {
        store.append(events("a", 0, 3));
        assertThat(store.engine().readSnapshot("a")).isEmpty();

        store.events().storeSnapshot(event("a", 1));
        store.events().storeSnapshot(event("a", 2));
        store.events().storeSnapshot(event("a", 2));

        assertThat(store.events().readEvents("a").asStream())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(2));
        assertThat(store.log().headPosition()).isEqualTo(3);
    }

    @Test
    void aFaultInTheAppenderLeavesTheOutcomeUnknownAndTheStoreGoesOn() {
        store.close();
        AtomicBoolean fault = new AtomicBoolean();
        Runnable beforeCommit = () -> {
            if (fault.getAndSet(false)) {
                throw new IllegalStateException("a fault");
            }
        };
        store = OpenStore.open(database, Duration.ZERO, Clock.systemUTC(), beforeCommit, new ClassNames());
        store.append(somethingNew());
        fault.set(true);

        assertThatThrownBy(() -> store.append(somethingNew())).isInstanceOf(OutcomeUnknownException.class);

        store.append(somethingNew());
        assertThat(store.log().headPosition()).isEqualTo(2);
    }

    private OpenStore at(Instant moment) {
        return OpenStore.open(database, Duration.ZERO, Clock.fixed(moment, ZoneOffset.UTC), () -> {}, new ClassNames());
    }

    private Thread appendIn(String aggregate, AtomicReference<@Nullable Throwable> failure) {
        return Thread.ofVirtual().start(() -> {
            try {
                store.append(List.of(event(aggregate, 0)));
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
    }
}

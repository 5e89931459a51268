package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.event;
import static org.ctax.eventstore.OpenStore.events;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ctax.eventstore.OpenStore.Noted;
import org.ctax.eventstore.OpenStore.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writing, of which every store must be capable. */
abstract class AppendingContract extends StoreTest {

    /** As precisely as the store keeps recorded times. */
    Instant asStored(Instant moment) {
        return moment;
    }

    @Test
    void whatIsAppendedIsReadByAggregateAndByPosition() {
        DomainEventMessage<Noted> first = event("a", 0);
        store.append(List.of(first, event("b", 0), event("a", 1)));

        List<? extends DomainEventMessage<?>> ofA =
                store.events().readEvents("a").asStream().toList();
        assertThat(ofA).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        assertThat(store.events().lastSequenceNumberFor("a")).contains(1L);

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
        store.events().publish(new GenericEventMessage<>(new Noted("alone")));

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

        assertThat(store.events().lastSequenceNumberFor("other")).isEmpty();
        store.append(List.of(event("a", 2)));
        assertThat(store.log().readAfter(0, 10))
                .extracting(RecordedEvent::position)
                .containsExactly(1L, 2L, 3L);
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
        Instant noon = asStored(Instant.parse("2026-03-01T12:00:00.123456Z"));
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
        assertThat(outer.versions()).containsOnly(entry("a", 2L), entry("b", 1L));
        assertThat(outer.versionOf("a")).hasValue(2);
        assertThat(AppendReceipt.capture(() -> "a repeat writes nothing").position())
                .isEmpty();
    }

    @Test
    void theLastSnapshotIsRead() {
        store.append(events("a", 0, 3));
        assertThat(store.events().readEvents("a").asStream()).hasSize(3);

        store.events().storeSnapshot(event("a", 1));
        store.events().storeSnapshot(event("a", 2));
        store.events().storeSnapshot(event("a", 2));

        await().untilAsserted(() -> assertThat(store.events().readEvents("a").asStream())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(2)));
        assertThat(store.log().headPosition()).isEqualTo(3);
    }

    private OpenStore at(Instant moment) {
        return open(Opening.USUAL.at(Clock.fixed(moment, ZoneOffset.UTC)));
    }
}

package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ctax.eventstore.OpenStore.event;
import static org.ctax.eventstore.OpenStore.events;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ctax.eventstore.OpenStore.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writing by our own appender, of which every database must be capable. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class DatabaseAppendingContract extends AppendingContract {

    private EventDatabase database;

    abstract EventDatabase emptyDatabase();

    @Override
    void empty() {
        database = emptyDatabase();
    }

    @Override
    OpenStore open(Opening opening) {
        return DatabaseStore.open(database, opening);
    }

    private Appender appender() {
        return ((DatabaseStore) store).storage().appender();
    }

    @Test
    void oneBadMemberOfABatchFailsAlone() throws Exception {
        store.append(events("taken", 0, 2));
        store.close();
        Gate gate = new Gate();
        store = open(Opening.USUAL.doing(gate));
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
        await().until(() -> appender().waiting() == 30);
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

        store = open();
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
        store = open(Opening.USUAL.doing(gate));
        AtomicReference<@Nullable Throwable> inCommit = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> inQueue = new AtomicReference<>();
        Thread first = appendIn("first", inCommit);
        gate.awaitReached();
        Thread second = appendIn("second", inQueue);
        await().until(() -> appender().waiting() == 1);

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
    void aFaultInTheAppenderLeavesTheOutcomeUnknownAndTheStoreGoesOn() {
        store.close();
        AtomicBoolean fault = new AtomicBoolean();
        Runnable beforeCommit = () -> {
            if (fault.getAndSet(false)) {
                throw new IllegalStateException("a fault");
            }
        };
        store = open(Opening.USUAL.doing(beforeCommit));
        store.append(somethingNew());
        fault.set(true);

        assertThatThrownBy(() -> store.append(somethingNew())).isInstanceOf(OutcomeUnknownException.class);

        store.append(somethingNew());
        assertThat(store.log().headPosition()).isEqualTo(2);
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

package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.ctax.eventstore.Handover.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppenderTest {

    @TempDir
    private Path folder;

    @Test
    void whoFindsNoRoomInTheQueueIsRefusedAndNothingOfItIsStored() throws Exception {
        EventDatabase database = EventDatabase.sqlite(folder.resolve("events.db"));
        database.migrate();
        Gate gate = new Gate();
        AtomicLong head = new AtomicLong();
        JournalWriter writer = new JournalWriter(database, Clock.systemUTC(), gate);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                Appender appender = new Appender(writer, head::set, 2, Duration.ofSeconds(1))) {
            Future<Long> inCommit = callers.submit(() -> appender.append(Kind.EVENTS, event("first")));
            gate.awaitReached();
            Future<Long> second = callers.submit(() -> appender.append(Kind.EVENTS, event("second")));
            Future<Long> third = callers.submit(() -> appender.append(Kind.EVENTS, event("third")));
            await().until(() -> appender.waiting() == 2);

            assertThatThrownBy(() -> appender.append(Kind.EVENTS, event("fourth")))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("Too many");
            assertThatThrownBy(second::get).hasCauseInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(third::get).hasCauseInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(inCommit::get).hasCauseInstanceOf(OutcomeUnknownException.class);

            gate.open();
            assertThat(appender.append(Kind.EVENTS, event("fifth"))).isEqualTo(2);
            assertThat(head).hasValue(2);
        }
    }

    private static List<NewEvent> event(String aggregate) {
        NamedEventSerializer serializer = new NamedEventSerializer(
                new ClassNames(),
                EventStoreConfiguration.defaultEventMapper(),
                new AnnotationRevisionResolver(),
                AppenderTest.class.getClassLoader());
        return List.of(NewEvent.of(OpenStore.event(aggregate, 0), serializer));
    }
}

package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest {

    @Nested
    class Appending extends AppendingContract {
        @Override
        EventDatabase emptyDatabase() {
            return postgresql();
        }
    }

    @Nested
    class Streaming extends StreamingContract {
        @Override
        EventDatabase emptyDatabase() {
            return postgresql();
        }
    }

    private static EventDatabase postgresql() {
        return EventDatabase.postgresql(PostgresForTests.freshDatabase(), null, null);
    }

    @Test
    void aConnectionLostInTheCommitLeavesTheOutcomeUnknownAndTheStoreRecovers() {
        String url = PostgresForTests.freshDatabase();
        AtomicBoolean kill = new AtomicBoolean();
        Runnable beforeCommit = () -> {
            if (kill.getAndSet(false)) {
                PostgresForTests.killWriters(url);
            }
        };
        try (OpenStore store = OpenStore.open(
                EventDatabase.postgresql(url, null, null),
                Duration.ZERO,
                Clock.systemUTC(),
                beforeCommit,
                new ClassNames())) {
            store.append(somethingNew());
            kill.set(true);

            assertThatThrownBy(() -> store.append(somethingNew())).isInstanceOf(OutcomeUnknownException.class);

            store.append(somethingNew());
            assertThat(store.log().headPosition()).isEqualTo(2);
        }
    }
}

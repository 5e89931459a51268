package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctax.eventstore.OpenStore.somethingNew;

import java.util.concurrent.atomic.AtomicBoolean;
import org.ctax.eventstore.OpenStore.Opening;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest {

    @Nested
    class Appending extends DatabaseAppendingContract {
        @Override
        EventDatabase emptyDatabase() {
            return postgresql();
        }
    }

    @Nested
    class Streaming extends DatabaseStreamingContract {
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
        try (OpenStore store =
                DatabaseStore.open(EventDatabase.postgresql(url, null, null), Opening.USUAL.doing(beforeCommit))) {
            store.append(somethingNew());
            kill.set(true);

            assertThatThrownBy(() -> store.append(somethingNew())).isInstanceOf(OutcomeUnknownException.class);

            store.append(somethingNew());
            assertThat(store.log().headPosition()).isEqualTo(2);
        }
    }
}

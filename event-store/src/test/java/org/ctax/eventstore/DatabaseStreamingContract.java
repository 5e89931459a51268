package org.ctax.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctax.eventstore.OpenStore.Opening;

/** Reading from a database. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class DatabaseStreamingContract extends StreamingContract {

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

    @Override
    void isSharedOrReadAgain(Object one, Object other) {
        assertThat(one).isSameAs(other);
    }
}

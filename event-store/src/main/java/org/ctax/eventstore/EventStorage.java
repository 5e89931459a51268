package org.ctax.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** An open store of events: its schema brought up to date, its appender running, its readers connected. */
public final class EventStorage implements AutoCloseable {

    private static final int QUEUE = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventDatabase database;
    private final HikariDataSource readers;
    private final EventReader reader;
    private final HeadWatch watch;
    private final Appender appender;
    private final @Nullable AppendListener listener;

    private EventStorage(EventDatabase database, Duration pollInterval, Clock clock, Runnable beforeCommit) {
        database.reach();
        database.migrate();
        this.database = database;
        this.readers = database.openReaders();
        this.reader = new EventReader(readers);
        this.watch = new HeadWatch(reader::head, pollInterval);
        this.appender =
                new Appender(new JournalWriter(database, clock, beforeCommit), watch::announce, QUEUE, PATIENCE);
        this.listener = pollInterval.isZero() ? null : database.listen(watch);
    }

    /**
     * Opens the store. The poll interval says how soon the appends of other processes are noticed at the latest, where
     * the database does not tell of them at once; zero means that there are no others to be noticed.
     */
    public static EventStorage open(EventDatabase database, Duration pollInterval, Clock clock) {
        return open(database, pollInterval, clock, () -> {});
    }

    /** As above, with something to do before each commit: tests delay it. */
    static EventStorage open(EventDatabase database, Duration pollInterval, Clock clock, Runnable beforeCommit) {
        return new EventStorage(database, pollInterval, clock, beforeCommit);
    }

    /** What Axon appends to and reads from. */
    public GroupCommitEngine engine(
            Serializer events, Serializer snapshots, EventUpcaster upcasters, SnapshotFilter snapshotFilter) {
        return new GroupCommitEngine(
                new GroupCommitEngine.Builder()
                        .eventSerializer(events)
                        .snapshotSerializer(snapshots)
                        .upcasterChain(upcasters)
                        .snapshotFilter(snapshotFilter)
                        .persistenceExceptionResolver(database),
                this);
    }

    /** Whether appending works. */
    public AppendState appendState() {
        return appender.state();
    }

    void monitor(AppendMonitor monitor) {
        appender.monitor(monitor);
    }

    HikariDataSource readers() {
        return readers;
    }

    EventReader reader() {
        return reader;
    }

    HeadWatch watch() {
        return watch;
    }

    Appender appender() {
        return appender;
    }

    /** Stores what was handed over, then lets go of the database. */
    @Override
    public void close() {
        appender.close();
        if (listener != null) {
            listener.close();
        }
        watch.close();
        readers.close();
    }
}

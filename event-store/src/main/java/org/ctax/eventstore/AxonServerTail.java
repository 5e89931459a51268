package org.ctax.eventstore;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the events, so that readers wake as soon as something can be read, whoever appended it. While the
 * line is broken, looking from time to time does the same, only later.
 */
final class AxonServerTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerTail.class);
    private static final int SECONDS_OF_PATIENCE = 5;

    private final AxonServerReader reader;
    private final HeadWatch watch;
    private final RecentTimes times = new RecentTimes();
    private final Mending mending = new Mending();
    private final Thread thread;
    private long position;
    private volatile @Nullable RecordedStream open;
    private volatile boolean connected = true;

    AxonServerTail(AxonServerReader reader, HeadWatch watch) {
        this.reader = reader;
        this.watch = watch;
        // The last event too, so that the time of the end is known.
        this.position = Math.max(0, watch.head() - 1);
        reader.knows(times);
        this.thread = Thread.ofPlatform().name("event-tail").daemon().start(this::run);
    }

    /** The recorded time of the last event seen, in milliseconds. */
    long latest() {
        return times.latest();
    }

    boolean isConnected() {
        return connected;
    }

    private void run() {
        while (!mending.isEnded()) {
            long before = position;
            try (RecordedStream stream = reader.open(position)) {
                open = stream;
                follow(stream);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                broken(e);
            } finally {
                open = null;
            }
            if (position > before) {
                mending.stood();
            }
            mending.rest();
        }
    }

    private void follow(RecordedStream stream) throws InterruptedException {
        while (!mending.isEnded()) {
            EventWithToken next = stream.nextIfAvailable(SECONDS_OF_PATIENCE, TimeUnit.SECONDS);
            if (next != null) {
                stands();
                position = next.getToken();
                times.put(position, next.getEvent().getTimestamp());
                watch.announce(position);
            } else if (stream.isClosed()) {
                broken(stream.getError().orElse(null));
                return;
            } else {
                stands();
            }
        }
    }

    private void broken(@Nullable Throwable cause) {
        if (connected && !mending.isEnded()) {
            connected = false;
            LOG.warn(
                    "The line to Axon Server is broken, and is being mended: {}",
                    cause == null ? "it was ended there" : cause.getMessage());
        }
    }

    private void stands() {
        if (!connected) {
            connected = true;
            LOG.info("The line to Axon Server stands again");
        }
    }

    @Override
    public void close() {
        mending.end();
        RecordedStream stream = open;
        if (stream != null) {
            stream.close();
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(SECONDS_OF_PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

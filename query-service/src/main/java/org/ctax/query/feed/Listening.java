package org.ctax.query.feed;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One who listens, on a thread of its own that nobody waits for. */
final class Listening implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GREETING =
            "retry: 2000\n: the feed of the exchange\n\n".getBytes(StandardCharsets.UTF_8);

    private final Line line;
    private final Hub hub;
    private final Predicate<String> types;
    private final Sieve sieve;
    private final long heartbeat;
    private final Readers readers;
    private long position;

    /**
     * @param position after which messages are wanted
     * @param types which are wanted
     * @param sieve lets through what it may know
     */
    Listening(
            Line line,
            Hub hub,
            long position,
            Predicate<String> types,
            Sieve sieve,
            FeedProperties properties,
            Readers readers) {
        this.line = line;
        this.hub = hub;
        this.position = position;
        this.types = types;
        this.sieve = sieve;
        this.heartbeat = properties.heartbeat().toNanos();
        this.readers = readers;
    }

    @Override
    public void run() {
        try {
            line.send(List.of(GREETING));
            serve();
        } catch (IOException e) {
            // Gone, or too slow: the server gives up a write that takes too long. Whoever it was can resume.
            readers.lost(isSlow(e) ? Readers.Loss.SLOW : Readers.Loss.GONE);
            LOG.debug("A reader of the feed was lost at position {}", position, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            readers.lost(Readers.Loss.FAILED);
            LOG.warn("A reader of the feed could not be served from position {}", position, e);
        } finally {
            readers.left();
            line.end();
        }
    }

    private static boolean isSlow(IOException failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private void serve() throws IOException, InterruptedException {
        var written = System.nanoTime();
        while (!hub.isClosed() && line.left() > 0) {
            var silence = System.nanoTime() - written;
            if (silence >= heartbeat) {
                line.send(List.of(HEARTBEAT));
                written = System.nanoTime();
            } else if (hub.awaitBeyond(position, Math.min(heartbeat - silence, line.left())) && send()) {
                written = System.nanoTime();
            }
        }
    }

    private boolean send() throws IOException {
        var part = hub.after(position);
        var wanted = sieve.let(part.messages().stream()
                .filter(message -> types.test(message.type()))
                .toList());
        if (!wanted.isEmpty()) {
            line.send(wanted);
            readers.sent(wanted.size());
        }
        position = part.upTo();
        return !wanted.isEmpty();
    }
}

package org.ctax.query.feed;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One who listens, on a thread of its own that nobody waits for. */
final class Reader implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] GREETING =
            "retry: 2000\n: the feed of the exchange\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext request;
    private final Hub hub;
    private final Predicate<String> types;
    private final long heartbeat;
    private final Readers readers;
    private long position;

    /**
     * @param position after which messages are wanted
     * @param types which are wanted
     */
    Reader(
            AsyncContext request,
            Hub hub,
            long position,
            Predicate<String> types,
            FeedProperties properties,
            Readers readers) {
        this.request = request;
        this.hub = hub;
        this.position = position;
        this.types = types;
        this.heartbeat = properties.heartbeat().toNanos();
        this.readers = readers;
    }

    @Override
    public void run() {
        try {
            var out = request.getResponse().getOutputStream();
            write(out, GREETING);
            serve(out);
        } catch (IOException e) {
            // Gone, or too slow: the server gives up a write that takes too long. Whoever it was can resume.
            readers.lost();
            LOG.debug("A reader of the feed was lost at position {}", position, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            readers.lost();
            LOG.warn("A reader of the feed could not be served from position {}", position, e);
        } finally {
            readers.left();
            end(request);
        }
    }

    private static void end(AsyncContext request) {
        try {
            request.complete();
        } catch (IllegalStateException e) {
            LOG.trace("The server had ended the request after a failed write", e);
        }
    }

    /** Otherwise the server would send an error page down the stream of one who is gone. */
    static AsyncListener endingOnError() {
        return new AsyncListener() {
            @Override
            public void onError(AsyncEvent failure) {
                end(failure.getAsyncContext());
            }

            @Override
            public void onTimeout(AsyncEvent never) {}

            @Override
            public void onComplete(AsyncEvent end) {}

            @Override
            public void onStartAsync(AsyncEvent begin) {}
        };
    }

    private void serve(OutputStream out) throws IOException, InterruptedException {
        var written = System.nanoTime();
        while (!hub.isClosed()) {
            var silence = System.nanoTime() - written;
            if (silence >= heartbeat) {
                write(out, HEARTBEAT);
                written = System.nanoTime();
            } else if (hub.awaitBeyond(position, heartbeat - silence) && send(out)) {
                written = System.nanoTime();
            }
        }
    }

    private boolean send(OutputStream out) throws IOException {
        var part = hub.after(position);
        var sent = 0;
        for (var message : part.messages()) {
            if (types.test(message.type())) {
                out.write(message.bytes());
                sent++;
            }
        }
        position = part.upTo();
        if (sent > 0) {
            out.flush();
            readers.sent(sent);
        }
        return sent > 0;
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}

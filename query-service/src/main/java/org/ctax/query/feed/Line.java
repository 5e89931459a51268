package org.ctax.query.feed;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open answer to one reader. The server takes a broken connection's objects back for the next request whether or
 * not we still write; so each write is under a lock that the server's notice of the end has to take as well, and none
 * comes after it.
 */
final class Line implements AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final AsyncContext request;
    private final ServletResponse response;
    private final ReentrantLock lock = new ReentrantLock();
    private final @Nullable Long end;
    private boolean ended;

    private Line(AsyncContext request, @Nullable Instant until) {
        this.request = request;
        this.end = until == null
                ? null
                : System.nanoTime() + Duration.between(Instant.now(), until).toNanos();
        this.response = request.getResponse();
    }

    /** @param until when its reader's sign-in ends; absent where that has no end */
    static Line open(AsyncContext request, @Nullable Instant until) {
        request.setTimeout(0);
        var line = new Line(request, until);
        request.addListener(line);
        return line;
    }

    /** For how many nanoseconds more its reader may be told anything. */
    long left() {
        return end == null ? Long.MAX_VALUE : end - System.nanoTime();
    }

    void send(Iterable<byte[]> parts) throws IOException {
        lock.lock();
        try {
            if (ended) {
                throw new IOException("the connection is gone");
            }
            var out = response.getOutputStream();
            for (var part : parts) {
                out.write(part);
            }
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                request.complete();
            }
        } catch (IllegalStateException e) {
            LOG.trace("The server had ended the request", e);
        } finally {
            lock.unlock();
        }
    }

    /** Otherwise the server would send an error page down the stream of one who is gone. */
    @Override
    public void onError(AsyncEvent failure) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent never) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent end) {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent again) {
        // it is begun once
    }
}

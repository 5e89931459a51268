package org.ctax.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of each commit of any process the moment it is done, on a connection of its own, and lets the head be looked up
 * then. Whatever is committed while the line is broken is found by a look as soon as it stands again; until then, and
 * where no line can be had at all, looking from time to time does the same, only later.
 */
final class AppendListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendListener.class);
    // A line that was cut without a word is noticed after this time.
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int SECONDS_TO_ANSWER = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Line line;
    private final HeadWatch watch;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Connection open;

    /** Opens a connection that listens already. */
    interface Line {
        Connection open() throws SQLException;
    }

    AppendListener(Line line, HeadWatch watch) {
        this.line = line;
        this.watch = watch;
        this.thread = Thread.ofPlatform().name("event-append-listener").daemon().start(this::run);
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        boolean told = false;
        while (!isClosing()) {
            try (Connection connection = line.open()) {
                open = connection;
                if (told) {
                    LOG.info("The line that tells of appends stands again");
                }
                pause = FIRST_PAUSE;
                told = false;
                watch.look();
                listen(connection);
            } catch (SQLException e) {
                if (!told && !isClosing()) {
                    told = true;
                    LOG.warn("The line that tells of appends is broken, and is being mended: {}", e.getMessage());
                }
            } finally {
                open = null;
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!isClosing()) {
            PGNotification[] heard = line.getNotifications((int) SILENCE.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(SECONDS_TO_ANSWER)) {
                    throw new SQLException("no answer");
                }
            } else if (position(heard[heard.length - 1]) > watch.head()) {
                watch.look();
            }
        }
    }

    /** Only a hint: what can be read is what the database says when it is asked. */
    private static long position(PGNotification notification) {
        try {
            return Long.parseLong(notification.getParameter());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void rest(Duration pause) {
        try {
            var unused = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    /** Breaks the line: a connection that waits for a message notices nothing else. */
    @Override
    public void close() {
        closing.countDown();
        Connection listening = open;
        if (listening != null) {
            try {
                listening.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The line that tells of appends was broken already", e);
            }
        }
        try {
            thread.join(Duration.ofSeconds(SECONDS_TO_ANSWER));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

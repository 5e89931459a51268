package org.ctax.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    private final Line line;
    private final HeadWatch watch;
    private final Mending mending = new Mending();
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
        boolean told = false;
        while (!mending.isEnded()) {
            try (Connection connection = line.open()) {
                open = connection;
                if (told) {
                    LOG.info("The line that tells of appends stands again");
                }
                mending.stood();
                told = false;
                watch.look();
                listen(connection);
            } catch (SQLException e) {
                if (!told && !mending.isEnded()) {
                    told = true;
                    LOG.warn("The line that tells of appends is broken, and is being mended: {}", e.getMessage());
                }
            } finally {
                open = null;
            }
            mending.rest();
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!mending.isEnded()) {
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

    /** Breaks the line: a connection that waits for a message notices nothing else. */
    @Override
    public void close() {
        mending.end();
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

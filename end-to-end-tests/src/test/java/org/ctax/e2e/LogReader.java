package org.ctax.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks PostgreSQL, again and again without a rest, for what follows the last position that it saw. As it goes on only
 * from a position to the next, whatever could appear at or below one that it has seen would first show as a gap.
 */
final class LogReader implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement next;
    private final Thread thread;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile long last;
    private volatile boolean closing;
    private String recorded = "";

    LogReader(String url, String table) throws SQLException {
        connection = DriverManager.getConnection(url);
        next = connection.prepareStatement(
                "SELECT globalIndex, timeStamp FROM " + table + " WHERE globalIndex > ? ORDER BY globalIndex");
        thread = Thread.ofPlatform().name("log-reader").start(this::run);
    }

    private void run() {
        try {
            while (!closing) {
                look();
            }
        } catch (SQLException e) {
            wrong.add(e.toString());
        }
    }

    private void look() throws SQLException {
        next.setLong(1, last);
        try (var rows = next.executeQuery()) {
            while (rows.next()) {
                saw(rows.getLong(1), rows.getString(2));
            }
        }
    }

    private void saw(long position, String time) {
        if (position != last + 1) {
            wrong.add("After position %d came %d".formatted(last, position));
        }
        if (time.compareTo(recorded) < 0) {
            wrong.add("Position %d was recorded at %s, after one of %s".formatted(position, time, recorded));
        }
        last = position;
        recorded = time;
    }

    long last() {
        return last;
    }

    Queue<String> wrong() {
        return wrong;
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        closing = true;
        thread.join();
        connection.close();
    }
}

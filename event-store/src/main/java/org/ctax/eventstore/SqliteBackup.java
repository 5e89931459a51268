package org.ctax.eventstore;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import org.ctax.eventstore.EventDatabase.Head;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Copies the events of an exchange that runs, or does not, into one file of their own: all up to a position, and nothing
 * after it. The exchange goes on writing meanwhile.
 */
public final class SqliteBackup {

    private static final int BUSY_MILLIS = 30_000;

    private final Path events;

    private SqliteBackup(Path events) {
        this.events = events;
    }

    /**
     * What a backup holds.
     *
     * @param position of its last event, zero where there is none
     * @param recordedAt when that was recorded; the epoch where there is none
     * @param sha256 of the file, in hexadecimal digits
     */
    public record Summary(long position, Instant recordedAt, long bytes, String sha256) {}

    /** There is no backup, for a reason that its operator is told in one sentence; nothing is left of the attempt. */
    public static final class Failed extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Failed(String sentence) {
            super(sentence);
        }

        Failed(String sentence, Exception cause) {
            super(sentence + ": " + cause.getMessage(), cause);
        }
    }

    /** Of the events in the folder where an exchange keeps its data. */
    public static SqliteBackup of(Path dataDir) throws Failed {
        Path events = SqliteDatabase.fileIn(dataDir);
        if (!Files.isRegularFile(events)) {
            throw new Failed("There are no events at " + events.toAbsolutePath());
        }
        return new SqliteBackup(events);
    }

    /** Into a new file, which is there only once it is whole, checked, and on disk. */
    public Summary into(Path file) throws Failed {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failed("There is no folder " + folder);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Failed(target + " is there already, and is not overwritten");
        }
        try {
            return into(folder, target);
        } catch (FileAlreadyExistsException e) {
            throw new Failed(target + " is there already, and is not overwritten", e);
        } catch (IOException e) {
            throw new Failed("The backup cannot be written in " + folder, e);
        }
    }

    private Summary into(Path folder, Path target) throws IOException, Failed {
        Path part = Files.createTempFile(folder, target.getFileName() + ".", ".part");
        try {
            copy(part);
            Head head = check(part);
            force(part, StandardOpenOption.WRITE);
            Summary summary = new Summary(head.position(), head.recordedAt(), Files.size(part), sha256(part));
            Files.move(part, target);
            force(folder, StandardOpenOption.READ);
            return summary;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** One statement, which reads as of its beginning: what is committed meanwhile waits for the next backup. */
    private void copy(Path part) throws Failed {
        try (Connection connection = open(events);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, part.toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new Failed("The events at " + events.toAbsolutePath() + " cannot be copied", e);
        }
    }

    private static Head check(Path part) throws Failed {
        try (Connection connection = open(part);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
                String verdict = found.next() ? found.getString(1) : "no answer";
                if (!"ok".equals(verdict)) {
                    throw new Failed("The copy is damaged: " + verdict);
                }
            }
            Head head;
            try (ResultSet rows = statement.executeQuery(EventDatabase.SELECT_HEAD)) {
                head = Head.read(rows);
            }
            try (ResultSet rows =
                    statement.executeQuery("SELECT count(*), coalesce(min(globalIndex), 1) FROM DomainEventEntry")) {
                if (!rows.next() || rows.getLong(1) != head.position() || rows.getLong(2) != 1) {
                    throw new Failed("The positions up to " + head.position() + " have a gap");
                }
            }
            return head;
        } catch (SQLException e) {
            throw new Failed("The copy cannot be read", e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

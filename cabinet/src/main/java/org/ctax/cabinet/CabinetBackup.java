package org.ctax.cabinet;

import java.io.IOException;
import java.io.Serial;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Copies the cabinet of an exchange that runs in one process, while it goes on, or does not. */
public final class CabinetBackup {
    private static final int BUSY_MILLIS = 30_000;

    private CabinetBackup() {}

    /** There is no copy, for a reason that its operator is told in one sentence; nothing is left of the attempt. */
    public static final class Failed extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Failed(String sentence, @Nullable Exception cause) {
            super(cause == null ? sentence : sentence + ": " + cause.getMessage(), cause);
        }
    }

    /**
     * Beside a backup of the events, under its name with {@code .cabinet} after it, for nobody else on the machine.
     *
     * @return the copy, which is whole, checked and on disk; null where there is no cabinet
     */
    public static @Nullable Path besides(Path dataDir, Path events) throws Failed {
        var cabinet = dataDir.resolve(SqliteCabinet.FILE);
        if (!Files.isRegularFile(cabinet)) {
            return null;
        }
        var target = events.resolveSibling(events.getFileName() + ".cabinet");
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Failed(target + " is there already, and is not overwritten", null);
        }
        try {
            copy(cabinet, target);
            return target;
        } catch (IOException | SQLException e) {
            throw new Failed("The cabinet at " + cabinet.toAbsolutePath() + " cannot be copied", e);
        }
    }

    private static void copy(Path cabinet, Path target) throws IOException, SQLException, Failed {
        var part = Files.createTempFile(target.toAbsolutePath().getParent(), target.getFileName() + ".", ".part");
        try {
            try (var connection = open(cabinet);
                    var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, part.toString());
                statement.executeUpdate();
            }
            check(part);
            try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(part, target);
            try (var folder = FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void check(Path part) throws SQLException, Failed {
        try (var connection = open(part);
                var statement = connection.createStatement();
                var found = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!found.next() || !"ok".equals(found.getString(1))) {
                throw new Failed("The copy of the cabinet is damaged", null);
            }
        }
    }

    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }
}

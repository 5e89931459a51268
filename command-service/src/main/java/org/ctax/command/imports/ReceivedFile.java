package org.ctax.command.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ctax.command.desk.Limits;
import org.ctax.events.imports.ImportedFile;
import org.ctax.web.Refusal;
import org.ctax.web.Uploads;
import org.jspecify.annotations.Nullable;

/** A file as it was sent, whole: one that breaks off on the way is never begun to be taken over. */
public final class ReceivedFile implements AutoCloseable {
    private final Path path;
    private final ImportedFile file;

    private ReceivedFile(Path path, ImportedFile file) {
        this.path = path;
        this.file = file;
    }

    /** Reads to the end; closing the result removes it. */
    public static ReceivedFile of(@Nullable String sentName, InputStream content) {
        Path path = null;
        try {
            path = Files.createTempFile("ctax-upload", null);
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (var in = new DigestInputStream(Uploads.refusing(content), digest);
                    var out = Files.newOutputStream(path)) {
                bytes = in.transferTo(out);
            }
            if (bytes == 0) {
                throw Refusal.malformed("EMPTY_FILE", "file", "The file is empty");
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            return new ReceivedFile(path, new ImportedFile(name(sentName), bytes, hash));
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (Refusal refusal) {
            delete(path);
            throw refusal;
        }
    }

    /** The last part of what the sender calls it, since some send the whole path. */
    private static String name(@Nullable String sent) {
        var name = sent == null ? "" : sent.substring(1 + Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')));
        return name.isBlank() ? "file" : Limits.title("file", name);
    }

    public ImportedFile file() {
        return file;
    }

    /** The content from its beginning, as often as it is asked for. */
    public InputStream open() {
        try {
            return new BufferedInputStream(Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.ctax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A folder that is gone after the run; on the disk that {@code java.io.tmpdir} names. */
final class Folder implements AutoCloseable {
    private final Path path;

    Folder() throws IOException {
        path = Files.createTempDirectory("ctax-benchmark");
    }

    Path path() {
        return path;
    }

    /** How long a file in it is. */
    long megabytes(String file) throws IOException {
        return Files.size(path.resolve(file)) / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}

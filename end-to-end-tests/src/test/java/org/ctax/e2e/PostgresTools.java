package org.ctax.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The scripts that back up and restore events in PostgreSQL, with PostgreSQL's own programs, where they are at hand. */
final class PostgresTools {
    private static final Path SCRIPTS = Path.of("..", "docker");
    private static final int SECONDS = 120;

    private final Path programs;

    private PostgresTools(Path programs) {
        this.programs = programs;
    }

    /** Those that are new enough for the server at this address; else the test is left out. */
    static PostgresTools forServer(String url) throws Exception {
        var programs = newest();
        assumeTrue(programs.isPresent(), "No pg_dump here: backup and restore of PostgreSQL are not tried");
        var found = version(programs.get());
        var needed = serverVersion(url);
        assumeTrue(
                found >= needed,
                "pg_dump " + found + " is too old for PostgreSQL " + needed + ": backup and restore are not tried");
        return new PostgresTools(programs.get());
    }

    private static Optional<Path> newest() throws IOException {
        var folders = new ArrayList<>(
                Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of).toList());
        var installed = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(installed)) {
            try (var versions = Files.list(installed)) {
                versions.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        Optional<Path> newest = Optional.empty();
        for (var folder : folders) {
            if (Stream.of("pg_dump", "pg_restore", "psql").allMatch(name -> Files.isExecutable(folder.resolve(name)))
                    && (newest.isEmpty() || version(folder) > version(newest.get()))) {
                newest = Optional.of(folder);
            }
        }
        return newest;
    }

    private static int version(Path programs) throws IOException {
        var process = new ProcessBuilder(programs.resolve("pg_dump").toString(), "--version").start();
        return Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("(?s)\\D*(\\d+).*", "$1"));
    }

    private static int serverVersion(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    /** What the script said, after its exit code. */
    List<String> run(String script, String url, Path file) throws IOException, InterruptedException {
        var uri = URI.create(url.substring("jdbc:".length()));
        var builder = new ProcessBuilder("bash", SCRIPTS.resolve(script).toString(), file.toString())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PATH", programs + ":" + System.getenv("PATH"),
                        "PGHOST", uri.getHost(),
                        "PGPORT", String.valueOf(uri.getPort()),
                        "PGUSER", uri.getQuery().replaceAll(".*user=([^&]*).*", "$1"),
                        "PGDATABASE", uri.getPath().substring(1)));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var lines = new ArrayList<>(List.of(String.valueOf(process.exitValue())));
        lines.addAll(said.lines().toList());
        return lines;
    }
}

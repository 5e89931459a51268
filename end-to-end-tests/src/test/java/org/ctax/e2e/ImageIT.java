package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the image does, with no Docker: lays out the jar, starts it so, reads secrets from files, tells its health, stops. */
class ImageIT {
    private static final Path DOCKER = Path.of(System.getProperty("ctax.docker", "../docker"));
    private static final Pattern LAYER = Pattern.compile("COPY --from=layers /layers/extracted/(\\S+)/ \\./");
    private static final Pattern ENTRYPOINT = Pattern.compile("\nENTRYPOINT (\\[.*])");
    private static final int ENDED_BY_SIGTERM = 143;

    private final String dockerfile;
    private final String java = ProcessHandle.current().info().command().orElse("java");

    ImageIT() throws IOException {
        dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
    }

    @Test
    void startsFromItsLayersWithSecretsFromFiles(@TempDir Path folder) throws Exception {
        var image = layOut(Objects.requireNonNull(System.getProperty("ctax.command-service")), folder);
        var secrets = Files.createDirectory(folder.resolve("secrets"));
        // Editors and scripts end a file with a new line, which is no part of the secret.
        Files.writeString(secrets.resolve("spring.datasource.username"), "postgres\n");
        var database = URI.create(PostgresForTests.freshDatabase().substring("jdbc:".length()));
        Files.writeString(secrets.resolve("database-name"), database.getPath().substring(1) + "\n");
        var port = String.valueOf(Program.freePort());
        var settings = new HashMap<>(TestTokens.environment());
        settings.putAll(Map.of(
                "SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/",
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://" + database.getAuthority() + "/${database-name}",
                "SERVER_PORT", port));
        var service = start(image, folder, settings);
        try {
            assertThat(healthy("1")).isFalse();
            Awaitility.await("the service is healthy, see its log in " + folder)
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !service.isAlive() || healthy(port));
            service.destroy();
            assertThat(service.waitFor(Duration.ofSeconds(30))).isTrue();
            assertThat(service.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        } finally {
            service.destroyForcibly();
        }
    }

    /** As the Dockerfile does. */
    private Path layOut(String jar, Path folder) throws Exception {
        Files.copy(Path.of(jar), folder.resolve("service.jar"));
        var extraction = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        "service.jar",
                        "extract",
                        "--layers",
                        "--destination",
                        "extracted")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(extraction.waitFor()).isZero();
        var image = Files.createDirectory(folder.resolve("image"));
        var layers =
                LAYER.matcher(dockerfile).results().map(match -> match.group(1)).toList();
        try (var extracted = Files.list(folder.resolve("extracted"))) {
            assertThat(layers)
                    .containsExactlyInAnyOrderElementsOf(extracted
                            .map(layer -> layer.getFileName().toString())
                            .toList());
        }
        for (var layer : layers) {
            copy(folder.resolve("extracted").resolve(layer), image);
        }
        return image;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private Process start(Path image, Path folder, Map<String, String> environment) throws IOException {
        var entrypoint = ENTRYPOINT.matcher(dockerfile);
        assertThat(entrypoint.find()).as("an entrypoint that is no shell's").isTrue();
        var command = new ArrayList<String>();
        JsonMapper.shared().readTree(entrypoint.group(1)).forEach(word -> command.add(word.asString()));
        assertThat(command.getFirst()).isEqualTo("java");
        command.set(0, java);
        command.addAll(1, List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        var builder = new ProcessBuilder(command)
                .directory(image.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** As the image's health check finds it. */
    private static boolean healthy(String port) throws IOException, InterruptedException {
        var check = new ProcessBuilder("bash", DOCKER.resolve("healthy.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        check.environment().put("SERVER_PORT", port);
        return check.start().waitFor() == 0;
    }
}

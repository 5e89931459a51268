package org.ctax.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The nginx of this machine, with the project's own configuration; only who is behind it and where it listens differ. */
final class NginxProxy implements Proxy {
    private static final @Nullable Path PROGRAM = Stream.concat(
                    Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
                    Stream.of("/usr/sbin", "/usr/local/sbin"))
            .map(folder -> Path.of(folder, "nginx"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);

    private final Process process;
    private final int port;

    private NginxProxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        return PROGRAM != null;
    }

    static NginxProxy launch(Path parent, List<String> commandServices, List<String> queryServices) {
        var port = Program.freePort();
        try {
            var folder = Files.createDirectories(parent.resolve("nginx-" + port));
            configure(folder, port, upstream("commands", commandServices) + upstream("queries", queryServices));
            var process = command(folder)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            parent.resolve("nginx-" + port + ".log").toFile()))
                    .start();
            var proxy = new NginxProxy(process, port);
            Awaitility.await("nginx is up, see its log in " + parent)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !process.isAlive() || proxy.answers());
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx ended while it started: see its log in " + parent);
            }
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that starts it in the foreground. */
    private static ProcessBuilder command(Path folder) {
        // Its workers would otherwise be another user, who may not write where the tests do.
        var user = System.getProperty("user.name");
        var options = "daemon off;" + (user.equals("root") ? " user root;" : "");
        return new ProcessBuilder(
                Objects.requireNonNull(PROGRAM).toString(),
                "-p",
                folder + "/",
                "-c",
                folder.resolve("nginx.conf").toString(),
                "-g",
                options);
    }

    private static void configure(Path folder, int port, String upstreams) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("ctax.docker", "../docker"), "nginx"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("listen.conf"), "listen 127.0.0.1:" + port + ";\n");
        Files.writeString(folder.resolve("upstreams.conf"), upstreams);
    }

    private static String upstream(String name, List<String> addresses) {
        // It takes no group without a member.
        return (addresses.isEmpty() ? List.of("http://127.0.0.1:1") : addresses)
                .stream()
                        .map(address ->
                                "server " + URI.create(address).getAuthority() + " max_fails=3 fail_timeout=3s;\n")
                        .collect(Collectors.joining(
                                "",
                                "upstream " + name + " {\nzone " + name + " 128k;\n",
                                "keepalive 64;\nkeepalive_timeout 10s;\n}\n"));
    }

    private boolean answers() {
        try {
            return Exchange.at(address()).isShown("/health");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

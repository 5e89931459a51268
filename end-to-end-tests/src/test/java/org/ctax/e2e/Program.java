package org.ctax.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Java programs as processes of their own. */
final class Program {
    private static final List<String> JAVA = List.of(
            ProcessHandle.current().info().command().orElse("java"),
            // They live for seconds, and would spend most of them on compiling well what runs once.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC");

    private Program() {}

    /**
     * Starts a packaged one.
     *
     * @param name of its jar, and of the system property that says where that is
     * @param log takes what it says
     */
    static Process packaged(
            String name, String memory, Path log, Map<String, String> environment, List<String> arguments) {
        var jar = Objects.requireNonNull(System.getProperty("ctax." + name), name);
        return start(log, environment, List.of("-Xmx" + memory, "-jar", jar), arguments);
    }

    /** Starts one of those that only the tests have. */
    static Process ofTests(Class<?> main, Path log, List<String> arguments) {
        return start(
                log,
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                List.of("-Xmx512m", main.getName()),
                arguments);
    }

    private static Process start(
            Path log, Map<String, String> environment, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(JAVA);
        command.addAll(options);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

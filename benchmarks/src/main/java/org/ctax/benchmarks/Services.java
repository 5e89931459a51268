package org.ctax.benchmarks;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.web.access.TestTokens;

/** The packaged services as processes of their own, on one PostgreSQL that flushes to disk and one server of views. */
final class Services implements AutoCloseable {
    private static final int SECONDS_TO_START = 180;

    private final Path folder;
    private final String events = PostgresForTests.freshDatabase();
    private final int views = freePort();
    private final List<Process> processes = new ArrayList<>();

    /** Starts the databases. */
    Services(Path folder) throws IOException {
        this.folder = folder;
        start("views", List.of("-cp", System.getProperty("java.class.path"), Views.class.getName(), "" + views));
    }

    /** The server of views; what it holds is gone with it. */
    static final class Views {
        private Views() {}

        public static void main(String[] arguments) {
            new MongoServer(new MemoryBackend()).bind("127.0.0.1", Integer.parseInt(arguments[0]));
        }
    }

    /** Where to call a service of this name; it is still starting. */
    Client start(String service) throws IOException {
        var port = freePort();
        var jar = Path.of(System.getProperty("ctax.modules", "..")).resolve(service + "/target/" + service + ".jar");
        var arguments = new ArrayList<>(List.of("-jar", jar.toString()));
        arguments.addAll(List.of(TestTokens.arguments(
                "--ctax.rate-limits.account=0",
                "--ctax.rate-limits.address=0",
                "--server.port=" + port,
                "--spring.datasource.url=" + events,
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + views + "/ctax")));
        start(service, arguments);
        return new Client("http://127.0.0.1:" + port);
    }

    /** Where the events are, for whoever measures beside. */
    String events() {
        return events;
    }

    private void start(String name, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m"));
        command.addAll(arguments);
        var log = folder.resolve(name + "-" + processes.size() + ".log").toFile();
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
    }

    /** Returns when it may be sent requests. */
    static void awaitReady(Client client) throws Exception {
        for (int i = 0; i < SECONDS_TO_START; i++) {
            try {
                var _ = client.get("/actuator/health/readiness");
                return;
            } catch (IOException | IllegalStateException e) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IllegalStateException("a service did not start");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        processes.reversed().forEach(Process::destroy);
    }
}

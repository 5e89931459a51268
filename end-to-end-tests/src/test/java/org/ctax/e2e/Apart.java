package org.ctax.e2e;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ctax.eventstore.PostgresForTests;

/** Services of both kinds as processes of their own, which share a PostgreSQL and a MongoDB and nothing else. */
final class Apart implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> settings;
    private final Process mongo;
    private final List<Exchange> started = new ArrayList<>();
    private final Map<Exchange, Place> places = new HashMap<>();

    /** What runs where. */
    private record Place(String service, int port, Map<String, String> settings) {}

    private Apart(Path folder, Process mongo, int mongoPort, Map<String, String> more) {
        this.folder = folder;
        this.mongo = mongo;
        this.settings = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL",
                PostgresForTests.freshDatabase(),
                "SPRING_MONGODB_URI",
                "mongodb://127.0.0.1:" + mongoPort + "/ctax",
                // Whoever is not woken by the commit of another process would be late for every reader.
                "CTAX_EVENT_STORE_POLL_INTERVAL",
                "1m"));
        settings.putAll(more);
    }

    /** The databases, empty. */
    static Apart begin(Path folder) {
        // Nobody is to be sent elsewhere in good order when a test is over.
        return begin(folder, Map.of("CTAX_WEB_DRAIN", "0s"));
    }

    /** The databases, empty, and services that are set up in a way of their own. */
    static Apart begin(Path folder, Map<String, String> settings) {
        var port = Program.freePort();
        var mongo =
                Program.ofTests(MongoServerProgram.class, folder.resolve("mongo.log"), List.of(String.valueOf(port)));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isOpen(port));
        return new Apart(folder, mongo, port, settings);
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The address of the PostgreSQL that holds the events. */
    String events() {
        return Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL"));
    }

    /** Starts services of these names all at once, and returns when each may be sent requests. */
    List<Exchange> start(String... services) {
        return start(settings, services);
    }

    /** The same, on other databases of the same servers. */
    List<Exchange> startOn(String events, String views, String... services) {
        var other = new HashMap<>(settings);
        other.put("SPRING_DATASOURCE_URL", events);
        other.computeIfPresent("SPRING_MONGODB_URI", (_, uri) -> uri.replaceFirst("[^/]+$", views));
        return start(other, services);
    }

    private List<Exchange> start(Map<String, String> these, String... services) {
        var starting = Stream.of(services)
                .map(service -> launch(new Place(service, Program.freePort(), these)))
                .toList();
        starting.forEach(service -> service.awaitHealth("/readiness", folder));
        return starting;
    }

    /** Starts what was killed again, at its old address, and returns when it may be sent requests. */
    Exchange restart(Exchange killed) {
        var service = launch(Objects.requireNonNull(places.remove(killed)));
        service.awaitHealth("/readiness", folder);
        return service;
    }

    /** Those of one kind that were started and not killed. */
    List<Exchange> running(String service) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().service().equals(service))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Exchange launch(Place place) {
        var service = Exchange.launchService(place.service(), place.port(), folder, place.settings());
        places.put(service, place);
        started.add(service);
        return service;
    }

    @Override
    public void close() {
        started.forEach(Exchange::close);
        mongo.destroy();
    }
}

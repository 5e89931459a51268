package org.ctax.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application as a process of its own, with a folder of its own. */
final class Exchange implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    /** One account at one address does here what many do elsewhere. */
    private static final Map<String, String> BUSY =
            Map.of("CTAX_RATE_LIMITS_ACCOUNT", "0", "CTAX_RATE_LIMITS_ADDRESS", "0");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable Process process;
    private final String address;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String bearer;

    private Exchange(@Nullable Process process, String address, Path log) {
        this(process, address, log, TestTokens.bearer());
    }

    private Exchange(@Nullable Process process, String address, Path log, String bearer) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.bearer = bearer;
    }

    private Exchange(Process process, int port, Path log) {
        this(process, "http://127.0.0.1:" + port, log);
    }

    /** Whatever answers there; what it consists of is not known, and neither ended nor awaited. */
    static Exchange at(String address) {
        return new Exchange(null, address, Path.of("no log"));
    }

    /** The same for an account of another role than the secretariat's; to be closed is the first. */
    Exchange as(Role role, UUID... participants) {
        return new Exchange(process, address, log, TestTokens.bearer(role, participants));
    }

    /** The same for whoever has such a token of the issuer's. */
    Exchange withToken(String token) {
        return new Exchange(process, address, log, "Bearer " + token);
    }

    String address() {
        return address;
    }

    /** Returns once it serves. */
    static Exchange start(Path folder, String... options) {
        var exchange = launch(folder, options);
        exchange.awaitHealth("", folder);
        return exchange;
    }

    /** One of its two services alone, set up by variables of the environment; returns at once. */
    static Exchange launchService(String name, int port, Path folder, Map<String, String> settings) {
        var environment = new HashMap<>(TestTokens.environment());
        environment.putAll(BUSY);
        environment.putAll(settings);
        environment.put("SERVER_PORT", String.valueOf(port));
        var log = folder.resolve(name + "-" + port + ".log");
        return new Exchange(Program.packaged(name, "400m", log, environment, List.of()), port, log);
    }

    /** Returns once it is healthy, as far as the group at that path goes. */
    void awaitHealth(String group, Path folder) {
        Awaitility.await("the exchange is up, see its log in " + folder)
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isHealthy(group));
    }

    Listener listen() {
        return new Listener(address);
    }

    /** Returns at once: it is still starting. */
    static Exchange launch(Path folder, String... options) {
        return launch(TestTokens.environment(), folder, options);
    }

    /** One that gives the tokens itself, and takes none of the tests'; returns once it serves. */
    static Exchange startWithOwnAccounts(Path folder, String... options) {
        var exchange = launch(Map.of(), folder, options);
        exchange.awaitHealth("", folder);
        return exchange;
    }

    /** One with the demonstration's data and accounts; returns once all of the data is there. */
    static Exchange startDemonstration(Path folder) {
        var exchange = startWithOwnAccounts(folder, "--ctax.demo-data=true", "--ctax.demo-accounts=true");
        exchange.awaitLog("The exchange now shows");
        return exchange;
    }

    /** The same, after it ended, at the address where it was. */
    Exchange startedAgain(Path folder, String... options) {
        var again = launch(Map.of(), folder, URI.create(address).getPort(), options);
        again.awaitHealth("", folder);
        return again;
    }

    private void awaitLog(String words) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.readString(log).contains(words));
    }

    private static Exchange launch(Map<String, String> issuer, Path folder, String... options) {
        return launch(issuer, folder, Program.freePort(), options);
    }

    private static Exchange launch(Map<String, String> issuer, Path folder, int port, String... options) {
        var arguments = new ArrayList<>(List.of("--server.port=" + port, "--ctax.data-dir=" + folder));
        arguments.addAll(List.of(options));
        var environment = new HashMap<>(issuer);
        environment.putAll(BUSY);
        var log = folder.resolve("exchange.log");
        return new Exchange(Program.packaged("standalone", "1g", log, environment, arguments), port, log);
    }

    /** Asks it to end, as whoever runs it does (SIGTERM). */
    void askToStop() {
        process().destroy();
    }

    /** What it ended with. */
    int exit(Duration within) throws InterruptedException {
        if (!process().waitFor(within)) {
            throw new IllegalStateException("The exchange did not end within " + within + ", see " + log);
        }
        return process().exitValue();
    }

    URI uri(String path) {
        return URI.create(address + path);
    }

    Path log() {
        return log;
    }

    private Process process() {
        return Objects.requireNonNull(process, "It was not started here");
    }

    private boolean isHealthy(String group) {
        if (!process().isAlive()) {
            throw new IllegalStateException("The exchange ended while it started");
        }
        try {
            // Without a token: one of an issuer that it does not know is refused even where none is needed.
            return answer(HttpRequest.newBuilder(URI.create(address + "/actuator/health" + group)))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it at once, as when the power fails. */
    void kill() throws InterruptedException {
        process().destroyForcibly();
        if (!process().waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The exchange outlived its end");
        }
    }

    /** It stands still, as when its machine is overloaded, until it is told to go on. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var sent = new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(process().pid()))
                .start()
                .waitFor();
        if (sent != 0) {
            throw new IllegalStateException("No " + signal + " to " + address);
        }
    }

    /** Ends it at once after so long, unless it ended by itself before. */
    void killAfter(Duration time) throws InterruptedException {
        if (process().waitFor(time)) {
            throw new IllegalStateException("The exchange ended while it started");
        }
        kill();
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Under the id of the entry, which the events that it makes carry. */
    HttpResponse<String> send(Entry entry) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + entry.address()))
                .header("Content-Type", entry.type())
                .header("X-Correlation-Id", entry.id())
                .POST(HttpRequest.BodyPublishers.ofString(entry.body())));
    }

    boolean isShown(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path))).statusCode() == 200;
    }

    String text(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path))).body();
    }

    JsonNode get(String path) throws IOException {
        return find(path).orElseThrow(() -> new IllegalStateException("Nothing at " + path));
    }

    /** Empty where there is nothing at this address. */
    Optional<JsonNode> find(String path) throws IOException {
        var answer = send(HttpRequest.newBuilder(URI.create(address + path)));
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Optional.of(JSON.readTree(answer.body()));
    }

    /** Sends files as multipart parts named {@code file}. */
    JsonNode upload(String path, List<Path> files) throws IOException {
        var boundary = "boundary" + UUID.randomUUID();
        var parts = new ArrayList<HttpRequest.BodyPublisher>();
        for (var file : files) {
            parts.add(HttpRequest.BodyPublishers.ofString("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, file.getFileName())));
            parts.add(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)));
            parts.add(HttpRequest.BodyPublishers.ofString("\r\n"));
        }
        parts.add(HttpRequest.BodyPublishers.ofString("--" + boundary + "--\r\n"));
        var answer = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new))));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The views against a fresh replay. */
    JsonNode replayCheck(long seed) throws IOException {
        return JSON.readTree(post("/ops/replay-check?seed=" + seed, "").body());
    }

    /** The same as a program sees it that has a token of the exchange's own; to be closed is the first. */
    Exchange asClient(String client, String secret) throws IOException {
        return new Exchange(process, address, log, "Bearer " + machineToken(client, secret));
    }

    /** A token of the exchange's own for a program. */
    String machineToken(String client, String secret) throws IOException {
        var login = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(uri("/oauth2/token"))
                            .header("Authorization", "Basic " + login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    BodyHandlers.ofString());
            return json(answer).path("access_token").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        return answer(request.header("Authorization", bearer));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.timeout(TO_ANSWER).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

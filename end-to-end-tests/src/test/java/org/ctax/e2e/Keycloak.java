package org.ctax.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Keycloak that the build fetched, on this machine only, with the example realm and the people to try it with. */
final class Keycloak implements AutoCloseable {
    /** So short that it is renewed while somebody watches. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(20);

    private static final String SECRET = "only for trying";

    private final Process process;
    private final String issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    private Keycloak(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** What tokens of the one at this port name. */
    static String issuerAt(int port) {
        return "http://127.0.0.1:" + port + "/realms/ctax";
    }

    /** Returns once it lets people sign in to the exchange at that address. */
    static Keycloak start(Path home, Path folder, int port, String exchange) {
        try {
            var realms = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(realms.resolve("realm-ctax.json"), realm().toString());
            var builder = new ProcessBuilder(List.of(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--db=dev-mem",
                            "--import-realm"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keycloak.log").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            "JAVA_OPTS_APPEND",
                            "-Xmx600m -XX:TieredStopAtLevel=1",
                            "CTAX_ADDRESS",
                            exchange));
            var keycloak = new Keycloak(builder.start(), issuerAt(port));
            Awaitility.await("Keycloak is up, see its log in " + folder)
                    .atMost(Duration.ofMinutes(8))
                    .pollInterval(Duration.ofMillis(500))
                    .until(keycloak::answers);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode realm() throws IOException {
        var folder = Path.of(System.getProperty("ctax.docker", "../docker"), "keycloak");
        var json = JsonMapper.shared();
        var realm = (ObjectNode) json.readTree(Files.readString(folder.resolve("realm-ctax.json")));
        for (var client : realm.path("clients")) {
            switch (client.path("clientId").asString()) {
                case "ctax-ui" ->
                    ((ObjectNode) client.path("attributes"))
                            .put("access.token.lifespan", String.valueOf(TOKEN_LIFE.toSeconds()));
                case "ctax-machine" -> ((ObjectNode) client).put("secret", SECRET);
                default -> {
                    // as it is
                }
            }
        }
        var people = json.readTree(Files.readString(folder.resolve("people-to-try.json")));
        people.path("users").forEach(person -> ((ArrayNode) realm.path("users")).add(person));
        return realm;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended while it started");
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")))
                    .contains("\"" + issuer + "\"");
        } catch (IOException e) {
            return false;
        }
    }

    String issuer() {
        return issuer;
    }

    /** For a machine with a coordinator's role. */
    String machineToken() throws IOException {
        var login = Base64.getEncoder().encodeToString(("ctax-machine:" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    /** Fills the page to which the exchange has sent somebody. */
    void signIn(Page page, String name) {
        page.waitForURL(address -> address.startsWith(issuer));
        page.locator("#username").fill(name);
        page.locator("#password").fill(SECRET);
        page.locator("#kc-login").click();
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        http.close();
    }
}

package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The containers are set up by settings that there are, closed to whom they do not concern, and bounded. */
class ComposeTest {
    private static final Path FOLDER = Path.of(System.getProperty("ctax.docker", "../docker"));
    private static final Path COMPOSE = FOLDER.resolve("compose.yaml");
    private static final Set<String> OURS = Set.of("command-service", "query-service");
    private static final Set<String> DATABASES = Set.of("postgres", "mongodb");
    private static final Set<String> ALL = Set.of("proxy", "command-service", "query-service", "postgres", "mongodb");
    /** What one is told to do before the first start, rather than something that runs on. */
    private static final String PREPARATION = "mongodb-prepared";

    private static final Pattern NAME = Pattern.compile("`([A-Za-z_.-]+)`");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\$\\{([^}]+)}");
    private static final Duration GRACE_OF_A_SERVICE = Duration.ofSeconds(20);

    private final JsonNode compose = read();
    private final JsonNode services = compose.path("services");

    private static JsonNode read() {
        try (var file = Files.newBufferedReader(COMPOSE)) {
            return JsonMapper.shared().valueToTree(new Yaml().load(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everythingIsThereAndTwiceWhatMayBeThereTwice() {
        assertThat(services.propertyNames())
                .containsAll(ALL)
                .hasSize(ALL.size() + 1)
                .contains(PREPARATION);
        for (var service : OURS) {
            assertThat(services.at("/" + service + "/deploy/replicas").asInt())
                    .as(service)
                    .isGreaterThan(1);
            assertThat(services.at("/" + service + "/build/args/SERVICE").asString())
                    .isEqualTo(service);
        }
    }

    @Test
    void everySettingIsOneOfTheRunbook() throws IOException {
        var known = settings();
        for (var service : OURS) {
            assertThat(known)
                    .as(service)
                    .containsAll(services.path(service).path("environment").propertyNames());
            assertThat(targets(service).filter(name -> name.contains(".")).map(ComposeTest::variable))
                    .as(service)
                    .isNotEmpty()
                    .allSatisfy(variable -> assertThat(known).contains(variable));
        }
    }

    private static Set<String> settings() throws IOException {
        try (var lines = Files.lines(FOLDER.resolve("../docs/runbooks/distributed.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|", -1)[1])
                    .flatMap(cell -> NAME.matcher(cell).results().map(match -> match.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    @Test
    void noSecretIsWrittenDownAndEachIsAFileThatTheScriptMakes() throws IOException {
        var used = new TreeSet<String>();
        services.forEachEntry((name, service) -> {
            service.path("environment").forEachEntry((variable, value) -> {
                var text = value.asString();
                if (variable.contains("PASSWORD")) {
                    assertThat(text).as(variable).startsWith("/run/secrets/");
                }
                assertThat(PLACEHOLDER.matcher(text).results().map(match -> match.group(1)))
                        .as(variable)
                        .allSatisfy(secret -> assertThat(targets(name)).contains(secret));
                assertThat(text).as(variable).doesNotMatch(".*://[^:/@]+:[^$/@]+@.*");
            });
            service.path("secrets")
                    .forEach(secret ->
                            used.add(secret.isObject() ? secret.path("source").asString() : secret.asString()));
        });
        assertThat(compose.path("secrets").propertyNames()).containsExactlyInAnyOrderElementsOf(used);
        var script = Files.readString(FOLDER.resolve("secrets.sh"));
        assertThat(used).allSatisfy(secret -> {
            assertThat(compose.at("/secrets/" + secret + "/file").asString()).isEqualTo("./secrets/" + secret);
            assertThat(script).contains("\nsecret " + secret + " ");
        });
    }

    /** Under which names a service sees its secrets. */
    private Stream<String> targets(String service) {
        return services.path(service)
                .path("secrets")
                .valueStream()
                .map(secret -> secret.isObject() ? secret.path("target").asString() : secret.asString());
    }

    @Test
    void nobodyIsRootAndEveryoneHasBounds() {
        services.forEachEntry((name, service) -> {
            assertThat(service.path("user").asString()).as(name).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service.path("cap_drop").toString()).as(name).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).as(name).contains("no-new-privileges:true");
            var limits = service.path("deploy").path("resources").path("limits");
            assertThat(limits.propertyNames()).as(name).contains("cpus", "memory");
            assertThat(service.at("/logging/options/max-size").asString())
                    .as(name)
                    .isNotEmpty();
            assertThat(service.has("restart")).as(name).isTrue();
            assertThat(service.has("build") || service.path("image").asString().matches("\\w+:\\d.*"))
                    .as(name + " is of a version")
                    .isTrue();
        });
        for (var service : List.of("proxy", "command-service", "query-service")) {
            assertThat(services.path(service).path("read_only").asBoolean())
                    .as(service)
                    .isTrue();
        }
    }

    @Test
    void theProxyAloneIsReachedFromOutsideAndKnowsNoDatabase() {
        for (var database : DATABASES) {
            assertThat(networks(database)).as(database).doesNotContainAnyElementsOf(networks("proxy"));
        }
        services.forEachEntry(
                (name, service) -> assertThat(service.has("ports")).as(name).isEqualTo(name.equals("proxy")));
        assertThat(services.at("/proxy/ports").valueStream().map(JsonNode::asString))
                .allMatch(port -> port.startsWith("127.0.0.1:"));
        var inside = new HashSet<>(compose.path("networks").propertyNames());
        inside.remove("outside");
        // The issuer may be anywhere.
        inside.remove("issuer");
        assertThat(inside)
                .allMatch(network ->
                        compose.at("/networks/" + network + "/internal").asBoolean());
    }

    private List<String> networks(String service) {
        return services.path(service)
                .path("networks")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void eachIsWaitedForUntilItIsHealthyAndStoppedInPeace() throws IOException {
        for (var service : OURS) {
            var grace = services.path(service).path("stop_grace_period").asString();
            assertThat(Duration.parse("PT" + grace)).as(service).isGreaterThan(GRACE_OF_A_SERVICE);
            assertThat(services.at("/proxy/depends_on/" + service + "/condition")
                            .asString())
                    .isEqualTo("service_healthy");
        }
        assertThat(Files.readString(FOLDER.resolve("Dockerfile"))).contains("\nHEALTHCHECK ");
        for (var other : List.of("proxy", "postgres", "mongodb")) {
            assertThat(services.path(other).path("healthcheck").has("test"))
                    .as(other)
                    .isTrue();
        }
    }

    @Test
    void theProxyFindsThemWhereTheyListen() throws IOException {
        var upstreams = Files.readString(FOLDER.resolve("nginx/upstreams.conf"));
        for (var service : OURS) {
            var port = services.path(service)
                    .path("environment")
                    .path("SERVER_PORT")
                    .asString();
            assertThat(upstreams).contains("server " + service + ":" + port + " resolve ");
        }
    }

    @Test
    void composeReadsIt() throws Exception {
        Process process;
        try {
            var reading = new ProcessBuilder("docker-compose", "-f", COMPOSE.toString(), "config", "-q")
                    .redirectErrorStream(true);
            // What an installation has to say itself.
            reading.environment().put("CTAX_IDENTITY_ISSUER", "https://issuer.test");
            process = reading.start();
        } catch (IOException e) {
            System.out.println("No docker-compose here: whether it can read compose.yaml is left out.");
            return;
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}

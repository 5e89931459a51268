package org.ctax.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ctax.command.CommandServiceApplication;
import org.ctax.query.QueryServiceApplication;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written down is what both services say together. Of two classes with the same simple name, a description shows
 * only one, under the name of both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedOpenApiTest {
    private static final Path FILE = Path.of("../shared-web/src/main/resources/org/ctax/web/openapi.json");
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final Pattern IDENTITY =
            Pattern.compile("/(me/password|accounts|clients|security-events|signing-keys)(/.*)?");

    private final List<String> served = new ArrayList<>();
    private final JsonNode commands;
    private final JsonNode queries;
    private final JsonNode merged;

    MergedOpenApiTest(@TempDir Path folder) {
        commands = description(CommandServiceApplication.class, folder.resolve("commands"), TestTokens.arguments());
        queries = description(QueryServiceApplication.class, folder.resolve("queries"), TestTokens.arguments());
        merged = description(StandaloneApplication.class, folder.resolve("both"));
    }

    private JsonNode description(Class<?> application, Path folder, String... arguments) {
        try (var running = new SpringApplicationBuilder(application)
                .run(Stream.concat(
                                Stream.of("--server.address=127.0.0.1", "--server.port=0", "--ctax.data-dir=" + folder),
                                Stream.of(arguments))
                        .toArray(String[]::new))) {
            var http =
                    RestClient.create(ServerAddress.of(running.getEnvironment()).uri());
            served.add(answer(http, "/v3/api-docs"));
            return JsonMapper.shared().readTree(answer(http, "/internal/api-docs"));
        }
    }

    private static String answer(RestClient http, String path) {
        return new String(http.get().uri(path).retrieve().requiredBody(byte[].class), StandardCharsets.UTF_8);
    }

    @Test
    void isWrittenDownAndServedByEachProcessAlike() throws IOException {
        var live = PRETTY.writeValueAsString(merged).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("ctax.approve")) {
            Files.writeString(FILE, live);
            return;
        }
        assertThat(difference(Files.readString(FILE), live)).as("""
                        %s is not what the code says. Renew it, look at what has changed, and commit it:
                          mvn -pl standalone -am test -Dtest=MergedOpenApiTest -Dctax.approve=true \
                        -Dsurefire.failIfNoSpecifiedTests=false
                        """, FILE).isEmpty();
        assertThat(difference(served.getFirst(), live)).as("what is served").isEmpty();
        assertThat(served).containsOnly(served.getFirst());
    }

    /** The first line that differs: the whole is too long to be read in a log. */
    private static Optional<String> difference(String written, String live) {
        var one = written.lines().toList();
        var other = live.lines().toList();
        return IntStream.range(0, Math.max(one.size(), other.size()))
                .filter(line -> line >= one.size()
                        || line >= other.size()
                        || !one.get(line).equals(other.get(line)))
                .mapToObj(line -> "line %d: %s"
                        .formatted(line + 1, line < other.size() ? other.get(line) : "there is nothing more"))
                .findFirst();
    }

    @Test
    void everySchemaIsThatOfTheServiceItComesFrom() {
        var others = new TreeSet<String>();
        for (var service : List.of(commands, queries)) {
            schemas(service).forEachEntry((name, schema) -> {
                if (!schemas(merged).path(name).equals(schema)) {
                    others.add(name);
                }
            });
        }
        assertThat(others).as("shown otherwise").isEmpty();
        var names = new TreeSet<>(schemas(commands).propertyNames());
        names.addAll(schemas(queries).propertyNames());
        assertThat(schemas(merged).propertyNames()).containsAll(names);
    }

    @Test
    void everyOperationOfBothIsThereOnceAndSaysWhatItDoes() {
        var operations = operations(merged);
        assertThat(operations)
                .hasSize(operations(commands).size()
                        + operations(queries).size()
                        + operations(ofIdentity()).size());
        assertThat(operations)
                .extracting(one -> one.path("operationId").asString())
                .doesNotHaveDuplicates();
        assertThat(operations)
                .allSatisfy(one -> assertThat(one.path("summary").asString()).isNotBlank());
    }

    /** What only the exchange in one process has: elsewhere another issuer knows the accounts. */
    private JsonNode ofIdentity() {
        var identity = JsonMapper.shared().createObjectNode();
        var paths = identity.putObject("paths");
        merged.path("paths").forEachEntry((path, operations) -> {
            if (IDENTITY.matcher(path).matches()) {
                paths.set(path, operations);
            }
        });
        return identity;
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = Set.copyOf(merged.findValuesAsString("$ref"));
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(merged.at(reference.substring(1)).isObject()).isTrue());
    }

    private static JsonNode schemas(JsonNode description) {
        return description.path("components").path("schemas");
    }

    private static List<JsonNode> operations(JsonNode description) {
        var operations = new ArrayList<JsonNode>();
        description.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }
}

package org.ctax.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.ctax.standalone.ServerAddress;
import org.ctax.standalone.StandaloneApplication;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation, asked for by every role and by nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private static final String EMPTY = "{}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Matrix matrix = Matrix.read();
    private final ConfigurableApplicationContext closed;
    private final ConfigurableApplicationContext open;
    private final Map<Role, String> tokens = new TreeMap<>();
    /** As what each is sent, where that is not JSON: else another method would be asked. */
    private final Map<String, String> types = new TreeMap<>();

    /** With an issuer of its own, and so with all that belongs to one; and yet it believes the tokens of tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Issuer {
        @Bean
        @Primary
        JwtDecoder tokensOfTests() {
            return TestTokens.decoder();
        }
    }

    MatrixTest(@TempDir Path folder) throws Exception {
        closed = start(folder.resolve("closed"), false);
        open = start(folder.resolve("open"), true);
        for (var role : Role.values()) {
            tokens.put(
                    role,
                    TestTokens.of(role, UUID.randomUUID())
                            .as(UUID.randomUUID().toString())
                            .bearer());
        }
        description()
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, said) ->
                        said.at("/requestBody/content").propertyNames().stream()
                                .filter(type -> !type.equals("application/json"))
                                .findFirst()
                                .ifPresent(type -> types.put(
                                        operation(method, path),
                                        type.startsWith("multipart/") ? type + "; boundary=x" : type))));
    }

    private static ConfigurableApplicationContext start(Path folder, boolean publicReading) {
        return new SpringApplicationBuilder(StandaloneApplication.class, Issuer.class)
                .run("--server.port=0", "--ctax.data-dir=" + folder, "--ctax.public-reading=" + publicReading);
    }

    @AfterAll
    void close() {
        closed.close();
        open.close();
        http.close();
    }

    @Test
    void everyOperationThereIsStandsInTheTableAndNoOther() throws Exception {
        var described = new TreeSet<String>();
        description()
                .path("paths")
                .forEachEntry((path, operations) ->
                        operations.propertyNames().forEach(method -> described.add(operation(method, path))));
        assertThat(described).containsExactlyElementsOf(matrix.roles().keySet());
    }

    @Test
    void theDescriptionSaysOfEachOperationWhatTheTableSays() throws Exception {
        var soft = new SoftAssertions();
        var paths = description().path("paths");
        matrix.roles().forEach((operation, roles) -> {
            var space = operation.indexOf(' ');
            var said = paths.path(operation.substring(space + 1))
                    .path(operation.substring(0, space).toLowerCase(Locale.ROOT))
                    .path("x-roles")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            soft.assertThat(said)
                    .as(operation)
                    .isEqualTo(
                            matrix.open().contains(operation)
                                    ? Set.of()
                                    : roles.stream().map(Role::name).collect(Collectors.toSet()));
        });
        soft.assertAll();
    }

    @Test
    void whoMayIsAnsweredAndWhoMayNotIsRefused() throws Exception {
        var soft = new SoftAssertions();
        for (var operation : matrix.roles().entrySet()) {
            for (var role : Role.values()) {
                var answer = ask(closed, operation.getKey(), tokens.get(role));
                if (operation.getValue().contains(role)) {
                    soft.assertThat(answer.statusCode())
                            .as("%s %s: %s", role, operation.getKey(), code(answer))
                            .isNotIn(401, 403, 500);
                } else {
                    soft.assertThat(answer.statusCode() + " " + code(answer))
                            .as("%s %s", role, operation.getKey())
                            .isEqualTo("403 ROLE_FORBIDDEN");
                }
                answer.body().close();
            }
        }
        soft.assertAll();
    }

    @Test
    void nobodyIsAnsweredButWhatIsAnybodys() throws Exception {
        var soft = new SoftAssertions();
        for (var operation : matrix.roles().keySet()) {
            var answer = ask(closed, operation, null);
            soft.assertThat(answer.statusCode() + " " + code(answer))
                    .as(operation)
                    .isEqualTo(matrix.open().contains(operation) ? "200 " : "401 TOKEN_MISSING");
        }
        soft.assertAll();
    }

    @Test
    void whereReadingIsPublicNobodyReadsWhatAProviderMayAndNothingElse() throws Exception {
        var soft = new SoftAssertions();
        for (var operation : matrix.roles().entrySet()) {
            var answer = ask(open, operation.getKey(), null);
            if (isPublic(operation.getKey(), operation.getValue())) {
                soft.assertThat(answer.statusCode()).as(operation.getKey()).isNotIn(401, 403, 500);
                answer.body().close();
            } else {
                soft.assertThat(answer.statusCode() + " " + code(answer))
                        .as(operation.getKey())
                        .isEqualTo("401 TOKEN_MISSING");
            }
        }
        soft.assertAll();
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private boolean isPublic(String operation, Set<Role> roles) {
        return matrix.open().contains(operation) || operation.startsWith("GET /api/") && roles.contains(Role.PROVIDER);
    }

    private JsonNode description() throws Exception {
        var answer = ask(closed, "GET /internal/api-docs", null);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<InputStream> ask(
            ConfigurableApplicationContext application, String operation, @Nullable String bearer) throws Exception {
        var space = operation.indexOf(' ');
        var method = operation.substring(0, space);
        var path = operation
                .substring(space + 1)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(URI.create(
                        ServerAddress.of(application.getEnvironment()).uri() + path))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(EMPTY));
        if (!method.equals("GET")) {
            request.header("Content-Type", types.getOrDefault(operation, "application/json"));
        }
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        // The feed has no end: its body is left alone.
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String code(HttpResponse<InputStream> answer) {
        if (answer.statusCode() < 400) {
            return "";
        }
        try (var body = answer.body()) {
            return JsonMapper.shared()
                    .readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .path("code")
                    .asString("");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

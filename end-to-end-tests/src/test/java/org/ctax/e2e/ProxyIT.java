package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the proxies do by themselves, in front of services that only stand in. */
class ProxyIT {
    private static final String NOBODY = "http://127.0.0.1:1";
    private static final String COMMAND = "command";
    private static final String QUERY = "query";
    /** More than any buffer holds. */
    private static final int HALF = 8 << 20;

    @TempDir
    Path folder;

    static List<Proxy.Kind> kinds() {
        return Proxy.Kind.possible();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void someAddressesBelongToOneServiceWhateverTheMethod(Proxy.Kind kind) throws Exception {
        try (var command = new StandIn(COMMAND);
                var query = new StandIn(QUERY);
                var proxy = kind.start(folder, List.of(command.address()), List.of(query.address()))) {
            for (var operation :
                    List.of("POST /me/password", "POST /login", "GET /oauth2/jwks", "GET /.well-known/x")) {
                assertThat(Ask.at(proxy, operation).body()).as(operation).isEqualTo(COMMAND);
            }
            for (var operation : List.of(
                    "GET /ops/projections",
                    "POST /ops/replay-check",
                    "GET /v3/api-docs",
                    "GET /me",
                    "POST /me/views",
                    "DELETE /me/views/7",
                    "GET /settings",
                    "GET /assets/index.js",
                    "GET /icon.svg",
                    "GET /signed-in?code=x")) {
                assertThat(Ask.at(proxy, operation).body()).as(operation).isEqualTo(QUERY);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingElseIsReachedFromOutside(Proxy.Kind kind) throws Exception {
        try (var service = new StandIn(QUERY);
                var proxy = kind.start(folder, List.of(service.address()), List.of(service.address()))) {
            var inside = List.of(
                    "/actuator",
                    "/actuator/health",
                    "/api/../actuator/health",
                    "/api/..;/actuator/health",
                    "/api/%2e%2e/actuator/health",
                    "/api/..%3b/actuator/health",
                    "//actuator/health",
                    "/internal/api-docs",
                    "/");
            for (var path : inside) {
                var answer = Ask.at(proxy, "GET " + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                isProblem(answer, "NOT_FOUND");
            }
        }
    }

    /** Whatever address it names: it could not reach anything else by one. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aBrowserIsGivenTheApplication(Proxy.Kind kind) throws Exception {
        try (var command = new StandIn(COMMAND);
                var query = new StandIn(QUERY);
                var proxy = kind.start(folder, List.of(command.address()), List.of(query.address()))) {
            for (var path : List.of("/", "/pledges/7", "/actuator/health", "/internal/api-docs")) {
                assertThat(Ask.page(proxy, path).body()).as(path).isEqualTo(QUERY);
            }
            assertThat(query.asked()).containsExactly("/", "/", "/", "/");
            assertThat(Ask.page(proxy, "/assets/a.js").body()).isEqualTo(QUERY);
            assertThat(query.asked()).last().isEqualTo("/assets/a.js");
        }
    }

    /** The second half of the file is not even made before the service has some of the first. */
    @ParameterizedTest
    @MethodSource("kinds")
    void filesArePassedOnAsTheyCome(Proxy.Kind kind) throws Exception {
        try (var service = new StandIn(COMMAND);
                var proxy = kind.start(folder, List.of(service.address()), List.of())) {
            var file = new TwoHalves(HALF, service.begun());
            var answer = Ask.at(proxy, "POST /api/imports/fts", BodyPublishers.ofInputStream(() -> file));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(service.received()).isEqualTo(2L * HALF);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whoBreaksOffIsPassedOverForTheNext(Proxy.Kind kind) throws Exception {
        try (var broken = new BreakingOff();
                var command = new StandIn(COMMAND);
                var query = new StandIn(QUERY);
                var proxy = kind.start(
                        folder,
                        List.of(broken.address(), command.address(), NOBODY),
                        List.of(broken.address(), query.address(), NOBODY))) {
            for (var i = 0; i < 6; i++) {
                assertThat(Ask.at(proxy, "POST /api/pledges").body()).isEqualTo(COMMAND);
                assertThat(Ask.at(proxy, "GET /api/pledges").body()).isEqualTo(QUERY);
            }
            assertThat(broken.requests()).isPositive();
        }
    }

    /** One that is being stopped does so. What one says of its views is told: those of the next are as late. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aCommandThatOneCannotTakeNowIsSentToTheNext(Proxy.Kind kind) throws Exception {
        try (var stopping = new StandIn("stopping", 503);
                var command = new StandIn(COMMAND);
                var proxy = kind.start(
                        folder, List.of(stopping.address(), command.address()), List.of(stopping.address()))) {
            for (var i = 0; i < 6; i++) {
                assertThat(Ask.at(proxy, "POST /api/pledges").body()).isEqualTo(COMMAND);
            }
            var late = Ask.at(proxy, "GET /api/pledges");
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.body()).isEqualTo("stopping");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNotToBeRepeatedIsSentOnce(Proxy.Kind kind) throws Exception {
        try (var one = new BreakingOff();
                var other = new BreakingOff();
                var proxy = kind.start(folder, List.of(), List.of(one.address(), other.address()))) {
            isUnavailable(Ask.at(proxy, "POST /ops/replay-check"));
            assertThat(one.requests() + other.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nobodyThereIsAProblem(Proxy.Kind kind) throws Exception {
        try (var proxy = kind.start(folder, List.of(NOBODY), List.of(NOBODY))) {
            for (var operation : List.of("GET /api/funding", "POST /api/pledges", "GET /api/feed")) {
                isUnavailable(Ask.at(proxy, operation));
            }
            assertThat(Ask.at(proxy, "HEAD /api/funding").statusCode()).isEqualTo(503);
        }
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        isProblem(answer, "UNAVAILABLE");
    }

    private static void isProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Exchange.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:ctax:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("correlationId").asString()).isEqualTo(Ask.NAME);
        assertThat(answer.headers().firstValue("X-Correlation-Id")).contains(Ask.NAME);
    }
}

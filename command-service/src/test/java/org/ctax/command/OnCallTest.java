package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ctax.command.Http.uuid;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.ctax.command.imports.RunningImports;
import org.ctax.events.Provenance;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees who is called because something is wrong: the log as it is gathered, and what readiness says. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class OnCallTest {
    private static final String READY = "/actuator/health/readiness";

    private CutLine line;
    private ConfigurableApplicationContext service;
    private Http http;

    @BeforeEach
    void start(@TempDir Path folder) {
        var database = PostgresForTests.freshDatabase();
        line = new CutLine(database);
        // Another application in this process may have set up the log in its own way.
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        service = new SpringApplicationBuilder(CommandServiceApplication.class)
                .run(TestTokens.arguments(
                        "--server.port=0",
                        "--ctax.data-dir=" + folder,
                        "--logging.config=classpath:logback-gathered.xml",
                        "--logging.level.org.ctax.refusals=INFO",
                        "--logging.level.org.ctax.commands=DEBUG",
                        "--spring.datasource.url=" + line.over(database)));
        http = new Http(service.getEnvironment(), service.getBean(EventLog.class));
    }

    @AfterEach
    void stop() {
        service.close();
        line.close();
    }

    @Test
    void a_request_is_found_in_the_log_by_its_id_and_readiness_follows_the_store(CapturedOutput log) {
        assertThat(http.get(READY).status()).isEqualTo(200);

        var done = register("call-1", uuid(), "NOR");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.header("X-Correlation-Id")).isEqualTo("call-1");
        assertThat(lines(log, "call-1"))
                .singleElement()
                .satisfies(l -> says(l, "DEBUG", "outcome", "done"))
                .satisfies(l -> says(l, "DEBUG", "command", "register-participant"));

        var refused = register("call-2", uuid(), "NOR");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(lines(log, "call-2"))
                .filteredOn(l -> level(l).equals("INFO"))
                .singleElement()
                .satisfies(l -> says(l, "INFO", "code", "CODE_TAKEN"))
                .satisfies(l -> assertThat(l.path("message").asString())
                        .isEqualTo("Refused POST /api/participants: 409 CODE_TAKEN code"));
        assertThat(lines(log, "call-2")).noneMatch(l -> l.path("error").has("stack_trace"));

        line.cutNextCommit(CutLine.Cut.BEFORE_IT_ARRIVES);
        var id = uuid();
        assertThat(register("call-3", id, "SWE").code()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(lines(log, "call-3"))
                .filteredOn(l -> level(l).equals("WARN"))
                .singleElement()
                .satisfies(l -> says(l, "WARN", "code", "OUTCOME_UNKNOWN"));
        var trouble = http.as(Role.ADMINISTRATOR).get(READY);
        assertThat(trouble.status()).isEqualTo(503);
        assertThat(trouble.body()
                        .path("components")
                        .path("events")
                        .path("details")
                        .path("trouble")
                        .asString())
                .contains("not stored");
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);

        assertThat(register("call-4", id, "SWE").status()).isEqualTo(201);
        assertThat(http.get(READY).status()).isEqualTo(200);

        var info = http.as(Role.ADMINISTRATOR).get("/actuator/info").body().path("build");
        assertThat(info.path("artifact").asString()).isEqualTo("command-service");
        assertThat(info.path("version").asString()).isNotBlank();

        theWorkerOfAnImportGoesOnUnderTheIdOfItsRequest(log);

        line.close();
        var away = register("call-6", uuid(), "FIN");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(lines(log, "call-6")).noneMatch(l -> level(l).equals("ERROR"));
        await().until(() -> http.get(READY).status() == 503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    private void theWorkerOfAnImportGoesOnUnderTheIdOfItsRequest(CapturedOutput log) {
        try (var _ = MDC.putCloseable(Provenance.CORRELATION, "call-5")) {
            var broken = service.getBean(RunningImports.class)
                    .begin(
                            UUID.randomUUID(),
                            () -> {
                                throw new IllegalStateException("on purpose");
                            },
                            () -> {});
            assertThat(broken.handle((_, fault) -> fault).join())
                    .isInstanceOfAny(IllegalStateException.class, CompletionException.class);
        }
        assertThat(lines(log, "call-5"))
                .singleElement()
                .satisfies(l -> assertThat(level(l)).isEqualTo("ERROR"))
                .satisfies(l -> assertThat(
                                l.path("process").path("thread").path("name").asString())
                        .startsWith("import-"));
    }

    private static void says(JsonNode line, String level, String field, String value) {
        assertThat(level(line)).isEqualTo(level);
        assertThat(line.path(field).asString()).isEqualTo(value);
    }

    private static String level(JsonNode line) {
        return line.path("log").path("level").asString();
    }

    private static List<JsonNode> lines(CapturedOutput log, String correlation) {
        return log.getAll()
                .lines()
                .filter(said -> said.startsWith("{"))
                .flatMap(said -> Stream.of(JsonMapper.shared().readTree(said)))
                .filter(said ->
                        correlation.equals(said.path(Provenance.CORRELATION).asString("")))
                .toList();
    }

    private Http.Reply register(String correlation, String id, String code) {
        return http.post(
                "/api/participants",
                "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Norway\",\"kind\":\"DONOR\"}".formatted(id, code),
                "X-Correlation-Id",
                correlation);
    }
}

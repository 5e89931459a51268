package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.nio.file.Path;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The line to the database breaks in a commit: nobody can tell what became of it, until the same is sent again. */
@SuppressWarnings("NullAway.Init") // set before each test
class OutcomeUnknownTest {
    /** A registration writes the participant and the claim of its code. */
    private static final int EVENTS = 2;

    private CutLine line;
    private ConfigurableApplicationContext service;
    private Http http;

    @BeforeEach
    void start(@TempDir Path folder) {
        var database = PostgresForTests.freshDatabase();
        line = new CutLine(database);
        service = new SpringApplicationBuilder(CommandServiceApplication.class)
                .run(TestTokens.arguments(
                        "--server.port=0",
                        "--ctax.data-dir=" + folder,
                        "--ctax.event-store=postgresql",
                        "--spring.datasource.url=" + line.over(database)));
        http = new Http(service.getEnvironment(), service.getBean(EventLog.class));
        assertThat(register(uuid()).status()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        service.close();
        line.close();
    }

    @Test
    void what_was_stored_after_all_is_a_repeat_when_it_is_sent_again() {
        var id = uuid();

        isUnknown(id, CutLine.Cut.BEFORE_ITS_ANSWER);

        assertThat(http.head()).isEqualTo(2 * EVENTS);
        var again = register(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("repeat").asBoolean()).isTrue();
        assertThat(again.body().path("position").asLong()).isEqualTo(2 * EVENTS);
        assertThat(http.head()).isEqualTo(2 * EVENTS);
    }

    @Test
    void what_was_not_stored_is_recorded_when_it_is_sent_again() {
        var id = uuid();

        isUnknown(id, CutLine.Cut.BEFORE_IT_ARRIVES);

        assertThat(http.head()).isEqualTo(EVENTS);
        var again = register(id);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("repeat").asBoolean()).isFalse();
        assertThat(http.head()).isEqualTo(2 * EVENTS);
    }

    private void isUnknown(String id, CutLine.Cut cut) {
        line.cutNextCommit(cut);
        var reply = register(id);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.body().path("detail").asString()).contains("send it again");
    }

    private Http.Reply register(String id) {
        return http.post(
                "/api/participants",
                "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Norway\",\"kind\":\"DONOR\"}".formatted(id, id));
    }
}

package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ctax.command.Http.uuid;

import java.util.ArrayList;
import java.util.List;
import org.ctax.command.need.IdentifyNeed;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.FakeAxonServer;
import org.ctax.eventstore.FakeEvents.Cut;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two processes whose events and commands go by Axon Server: what a client is told does not depend on who handled it. */
@SuppressWarnings("NullAway.Init") // set before all tests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnAxonServerTest {
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private FakeAxonServer server;
    private Http http;

    @BeforeAll
    void start() {
        server = FakeAxonServer.start();
        http = service();
        var unused = service();
        await().until(() ->
                server.commands().takersOf(IdentifyNeed.class.getName()).size() == 2);
    }

    private Http service() {
        var service = new SpringApplicationBuilder(CommandServiceApplication.class)
                .run(TestTokens.arguments(
                        "--server.port=0",
                        "--ctax.event-store=axon-server",
                        "--axon.axonserver.servers=" + server.address(),
                        "--axon.axonserver.context=" + FakeAxonServer.CONTEXT));
        services.add(service);
        return new Http(service.getEnvironment(), service.getBean(EventLog.class));
    }

    @AfterAll
    void stop() {
        services.forEach(ConfigurableApplicationContext::close);
        server.close();
    }

    @Test
    void answers_and_refusals_are_the_same_whoever_handles_the_command() {
        for (int i = 0; i < 8; i++) {
            var id = uuid();
            var made = http.post("/api/needs", need(id, "Train judges"));
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.header("CTAX-Position")).isEqualTo(Long.toString(http.head()));
            assertThat(made.header("ETag")).isEqualTo("\"0\"");

            var again = http.post("/api/needs", need(id, "Train judges"));
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().path("repeat").asBoolean()).isTrue();

            var other = http.post("/api/needs", need(id, "Train prosecutors"));
            assertThat(other.status()).isEqualTo(409);
            assertThat(other.code()).isEqualTo("ID_TAKEN");
            assertThat(other.field()).isEqualTo("id");
            assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");

            var closing = closing(uuid());
            var stale = http.post("/api/needs/" + id + "/closings", closing, "If-Match", "\"7\"");
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.code()).isEqualTo("STALE_VERSION");
            var closed = http.post("/api/needs/" + id + "/closings", closing, "If-Match", "\"0\"");
            assertThat(closed.status()).isEqualTo(201);
            assertThat(closed.header("ETag")).isEqualTo("\"1\"");
            var twice = http.post("/api/needs/" + id + "/closings", closing(uuid()));
            assertThat(twice.status()).isEqualTo(409);

            var unknown = http.post("/api/needs/" + uuid() + "/closings", closing(uuid()));
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.code()).isEqualTo("UNKNOWN_NEED");
            // A record of another kind handled elsewhere is no need either.
            var plan = http.post("/api/pledges/" + id + "/withdrawals", withdrawal());
            assertThat(plan.status()).isEqualTo(404);
            assertThat(plan.code()).isEqualTo("UNKNOWN_PLEDGE");
        }
        assertThat(server.commands().routes().values().stream().distinct()).hasSize(2);
    }

    @Test
    void without_an_answer_to_the_append_the_client_is_told_to_send_it_again() {
        var id = uuid();
        var before = http.head();
        server.events().cutNextAppend(Cut.BEFORE_ITS_ANSWER);
        var unknown = http.post("/api/needs", need(id, "Train judges"));
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.code()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(unknown.header("Retry-After")).isEqualTo("1");

        var again = http.post("/api/needs", need(id, "Train judges"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("repeat").asBoolean()).isTrue();
        assertThat(http.head()).isEqualTo(before + 1);
    }

    private static String need(String id, String title) {
        return """
                {"id":"%s","country":"AFG","theme":"CT-03","title":"%s","valueDate":"2020-01-31",
                 "required":{"amount":"1250.00","currency":"EUR"}}
                """.formatted(id, title);
    }

    private static String closing(String id) {
        return """
                {"id":"%s","outcome":"MET","reason":"Done","valueDate":"2020-02-29"}
                """.formatted(id);
    }

    private static String withdrawal() {
        return """
                {"id":"%s","reason":"Gone","valueDate":"2020-02-29"}
                """.formatted(uuid());
    }
}

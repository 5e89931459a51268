package org.ctax.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.util.UUID;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.events.Provenance;
import org.ctax.events.participant.ParticipantRegistered;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithHttp
class ParticipantHttpTest {
    @Autowired
    Http http;

    private static String registration(String id, String code) {
        return """
                {"id":"%s","code":"%s","name":"Norway","kind":"DONOR","country":"NOR"}""".formatted(id, code);
    }

    @Test
    void a_registration_is_answered_with_its_address_and_position() {
        var id = uuid();
        var reply = http.post(
                "/api/participants",
                registration(id, id),
                "X-Correlation-Id",
                "paper-7",
                "CTAX-Source",
                "screen",
                "CTAX-Participant",
                id);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/participants/" + id);
        assertThat(reply.header("CTAX-Position")).isEqualTo(Long.toString(http.head()));
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(reply.header("X-Correlation-Id")).isEqualTo("paper-7");
        assertThat(reply.body().toString())
                .isEqualTo("{\"id\":\"%s\",\"position\":%d,\"version\":0,\"repeat\":false}".formatted(id, http.head()));
        var event = http.last();
        assertThat(event.aggregateType()).isEqualTo("participant");
        assertThat(event.payload())
                .isInstanceOfSatisfying(
                        ParticipantRegistered.class,
                        registered -> assertThat(registered.participantId()).isEqualTo(UUID.fromString(id)));
        assertThat(event.metaData())
                .containsEntry(Provenance.ACTOR, "account-coordinator")
                .containsEntry(Provenance.ROLE, "COORDINATOR")
                .containsEntry(Provenance.PARTICIPANT, id)
                .containsEntry(Provenance.SOURCE, "screen")
                .containsEntry(Provenance.CORRELATION, "paper-7")
                .containsKey(Provenance.CAUSATION)
                .hasSize(6);
    }

    @Test
    void the_same_registration_again_does_nothing_and_says_so() {
        var registration = registration(uuid(), uuid());
        var first = http.post("/api/participants", registration);
        var head = http.head();

        var again = http.post("/api/participants", registration);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("repeat").asBoolean()).isTrue();
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void a_code_is_given_once_whatever_its_case() {
        var code = "c" + uuid();
        assertThat(http.post("/api/participants", registration(uuid(), code)).status())
                .isEqualTo(201);
        var head = http.head();

        var second = http.post("/api/participants", registration(uuid(), code.toUpperCase(java.util.Locale.ROOT)));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("CODE_TAKEN");
        assertThat(second.field()).isEqualTo("code");
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void a_name_from_a_day_on_moves_the_version() {
        var id = uuid();
        var registered = http.post("/api/participants", registration(id, id));
        var naming = """
                {"name":"Kingdom of Norway","from":"2020-01-01"}""";

        var renamed = http.post("/api/participants/" + id + "/names", naming, "If-Match", registered.header("ETag"));
        var stale = http.post(
                "/api/participants/" + id + "/names",
                "{\"name\":\"Norge\",\"from\":\"2021-01-01\"}",
                "If-Match",
                registered.header("ETag"));

        assertThat(renamed.status()).isEqualTo(201);
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
        assertThat(renamed.header("Location")).startsWith("/api/participants/" + id + "/names/");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
    }

    @Test
    void nobody_is_renamed_who_is_not_there() {
        var reply = http.post("/api/participants/" + uuid() + "/names", "{\"name\":\"N\",\"from\":\"2021-01-01\"}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("UNKNOWN_PARTICIPANT");
    }
}

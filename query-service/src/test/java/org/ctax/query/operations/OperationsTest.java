package org.ctax.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.ReadSide;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID SOUND = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID BROKEN = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final ReadSide exchange;

    OperationsTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
    }

    @BeforeAll
    void record() {
        exchange.record(SOUND, registered(SOUND, "{\"level\":\"PUBLIC\"}"));
        // No aggregate says this; it stands for what a projector was not made for.
        exchange.record(BROKEN, registered(BROKEN, "{}"));
        exchange.get("/api/participants");
    }

    private static ParticipantRegistered registered(UUID id, String visibility) {
        return new ParticipantRegistered(
                id,
                "P-" + id,
                "Participant",
                ParticipantKind.DONOR,
                null,
                null,
                JSON.readValue(visibility, Visibility.class));
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private JsonNode ops(String path) {
        return JSON.readTree(exchange.answer("/ops/" + path).body());
    }

    private HttpResponse<String> post(String path) {
        return exchange.as(Role.ADMINISTRATOR).post("/ops/" + path);
    }

    @Test
    void everyGroupTellsHowFarItIs() {
        assertThat(ops("projections")
                        .valueStream()
                        .map(group -> group.get("group").asString())
                        .toList())
                .isEqualTo(List.of("funding", "registers"));
        var registers = ops("projections/registers");
        assertThat(registers.get("position").asLong()).isEqualTo(exchange.head());
        assertThat(registers.get("lag").asLong()).isZero();
        assertThat(registers.get("state").asString()).isEqualTo("RUNNING");
        assertThat(registers.get("parked").asInt()).isEqualTo(1);
        assertThat(exchange.problem("/ops/projections/nothing", 404).get("code").asString())
                .isEqualTo("UNKNOWN_GROUP");
    }

    @Test
    void whatIsParkedIsShownWithItsFailureAndStaysUntilItIsMended() {
        var letters = ops("dead-letters");
        assertThat(letters).hasSize(1);
        var letter = letters.get(0);
        assertThat(letter.get("group").asString()).isEqualTo("registers");
        assertThat(letter.get("aggregateId").asString()).isEqualTo(BROKEN.toString());
        assertThat(letter.get("position").asLong()).isEqualTo(2);
        assertThat(letter.get("cause").asString()).contains("NullPointerException");
        // Who mends views need not know what they hold.
        var mended = JSON.readTree(exchange.as(Role.ADMINISTRATOR)
                        .answer("/ops/dead-letters")
                        .body())
                .get(0);
        assertThat(mended.get("position").asLong()).isEqualTo(2);
        assertThat(mended.path("aggregateId").asString("")).isEmpty();
        assertThat(mended.get("cause").asString()).endsWith("NullPointerException");

        var answer = post("dead-letters/registers/retry");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"by\":\"RETRY\"").contains("\"after\":1");
        assertThat(ops("dead-letters")).hasSize(1);
        exchange.get("/api/participants/" + SOUND);
        exchange.problem("/api/participants/" + BROKEN, 404);
    }

    @Test
    void whereOrderMattersWhatIsParkedIsMadeGoodByARebuild() {
        assertThat(post("dead-letters/funding/retry").body()).contains("\"by\":\"REBUILD\"");
        exchange.get("/api/participants");
    }

    @Test
    void aRebuildIsAcceptedAndAnswersTheSame() {
        var before = exchange.get("/api/participants/" + SOUND);
        var answer = post("projections/registers/rebuild");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(exchange.get("/api/participants/" + SOUND)).isEqualTo(before);
        assertThat(post("projections/nothing/rebuild").statusCode()).isEqualTo(404);
    }
}

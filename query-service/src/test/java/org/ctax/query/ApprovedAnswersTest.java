package org.ctax.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what records are answered with, field by field, equal to what was approved: others read it. Where it is meant to
 * change, the file that the test leaves in {@code target/answers} becomes the approved one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovedAnswersTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ReadSide exchange;

    ApprovedAnswersTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
        var _ = new Story(exchange);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pledges, /api/pledges",
        "pledge-rich, /api/pledges/00000000-0000-4000-8000-000000000031",
        "pledge-bare, /api/pledges/00000000-0000-4000-8000-000000000032?valueAsOf=2008-12-31",
        "needs, /api/needs",
        "need-rich, /api/needs/00000000-0000-4000-8000-000000000011",
        "need-bare, /api/needs/00000000-0000-4000-8000-000000000012?asOf=6",
        "activities, /api/activities",
        "activity-rich, /api/activities/00000000-0000-4000-8000-000000000021",
        "activity-bare, /api/activities/00000000-0000-4000-8000-000000000022",
        "transfers, /api/transfers",
        "transfer-rich, /api/transfers/00000000-0000-4000-8000-000000000041",
        "transfer-bare, /api/transfers/00000000-0000-4000-8000-000000000042"
    })
    void recordsAreAnsweredAsApproved(String name, String path) throws IOException {
        var answer = JSON.writeValueAsString(exchange.get(path))
                .replaceAll("\"(recorded|asOf|eventId)\" : \"[^\"]+\"", "\"$1\" : \"...\"");
        Files.createDirectories(Path.of("target/answers"));
        Files.writeString(Path.of("target/answers", name + ".json"), answer + "\n");

        // In which order the fields stand is nobody's business.
        assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree(approved(name)));
    }

    private static String approved(String name) throws IOException {
        try (var file = ApprovedAnswersTest.class.getResourceAsStream("/answers/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.ctax.query.me;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.ctax.query.ReadSide;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MeTest {
    @Test
    void theReadSideAloneSaysWhoAsksAndWhatItMayOfTheWholeExchange(@TempDir Path data) {
        try (var exchange = ReadSide.start(data)) {
            var participant = UUID.randomUUID();
            var donor = exchange.as(Role.DONOR, participant).problem("/me", 200);
            assertThat(donor.path("id").asString()).isEqualTo("account-donor");
            assertThat(donor.path("role").asString()).isEqualTo("DONOR");
            assertThat(donor.path("participants").valueStream().map(JsonNode::asString))
                    .containsExactly(participant.toString());
            assertThat(donor.has("name")).isFalse();
            assertThat(donor.has("displayName")).isFalse();
            assertThat(donor.path("may").valueStream().map(JsonNode::asString))
                    .contains("GET /me", "GET /api/pledges", "POST /api/pledges")
                    .doesNotContain("POST /api/needs", "POST /me/password", "GET /looks")
                    .noneMatch(operation -> operation.contains("/accounts"))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void namesAreThoseOfTheToken(@TempDir Path data) {
        try (var exchange = ReadSide.start(data)) {
            var token = TestTokens.of(Role.AUDITOR)
                    .claiming(Map.of("preferred_username", "amina", "name", "Amina Haddad", "locale", "fr"));
            var me = exchange.with(token.bearer()).problem("/me", 200);
            assertThat(me.path("name").asString()).isEqualTo("amina");
            assertThat(me.path("displayName").asString()).isEqualTo("Amina Haddad");
            assertThat(me.path("language").asString()).isEqualTo("fr");
            var odd = TestTokens.of(Role.AUDITOR)
                    .claiming(Map.of("preferred_username", 7, "name", "x".repeat(501), "locale", " "));
            var other = exchange.with(odd.bearer()).problem("/me", 200);
            assertThat(other.has("name")).isFalse();
            assertThat(other.has("displayName")).isFalse();
            assertThat(other.has("language")).isFalse();
        }
    }
}

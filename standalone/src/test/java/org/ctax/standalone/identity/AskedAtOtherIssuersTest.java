package org.ctax.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ctax.standalone.Office;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedAtOtherIssuersTest {
    @Test
    void whereAnotherIssuerIsNamedThereAreNoAccountsPagesOrKeysOfOurOwn(@TempDir Path folder) {
        try (var office = Office.open(folder, TestTokens.arguments())) {
            var token = TestTokens.of(Role.ADMINISTRATOR).signed();
            assertThat(Office.text(office.get("/me", token), "role")).isEqualTo("ADMINISTRATOR");
            for (var path : new String[] {"/accounts", "/clients", "/signing-keys", "/oauth2/jwks", "/sign-in"}) {
                assertThat(office.get(path, token).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(Files.exists(folder.resolve("identity.key"))).isFalse();
        }
    }
}

package org.ctax.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.standalone.Browser.location;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.ctax.standalone.Browser;
import org.ctax.standalone.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    private static final String OWN = "correct horse battery";

    @TempDir
    private Path folder;

    @Test
    void getsInWithAPasswordThatIsToldOnceAndMustChooseAnother() throws Exception {
        String token;
        String keys;
        try (var office = Office.open(folder);
                var browser = new Browser(office)) {
            var oneTime = Objects.requireNonNull(office.oneTimePassword());
            assertThat(location(browser.authorize(Map.of()))).endsWith("/sign-in");

            var let = browser.signIn("Administrator", oneTime);
            assertThat(location(let)).endsWith("/password");
            assertThat(location(browser.authorize(Map.of())))
                    .as("nothing before the change")
                    .endsWith("/sign-in");

            assertThat(browser.changePassword(oneTime, "too short").body()).contains("shorter than 12");
            assertThat(browser.changePassword(oneTime, "administrator123").body())
                    .contains("too easy to guess");
            assertThat(browser.changePassword("not the one before", OWN).body()).contains("is not right");
            assertThat(location(browser.changePassword(oneTime, OWN)))
                    .as("goes on to where it wanted to go")
                    .contains("/oauth2/authorize");

            token = browser.token();
            assertThat(Office.text(office.get("/me", token), "role")).isEqualTo("ADMINISTRATOR");
            keys = office.get("/oauth2/jwks", null).body();
            assertThat(keys).contains("\"kid\"").doesNotContain("\"d\":");
            try (var other = new Browser(office)) {
                assertThat(other.signIn("administrator", oneTime).statusCode()).isEqualTo(200);
            }
        }
        assertThat(Files.size(folder.resolve("identity.key"))).isEqualTo(32);

        try (var office = Office.open(folder);
                var browser = new Browser(office)) {
            assertThat(office.oneTimePassword()).as("told once").isNull();
            assertThat(office.get("/oauth2/jwks", null).body()).isEqualTo(keys);
            browser.signIn("administrator", OWN);
            assertThat(Office.text(office.get("/me", browser.token()), "name")).isEqualTo("administrator");
        }

        // As when it was restored without its key file: nobody signs with a key that is not there.
        Files.delete(folder.resolve("identity.key"));
        try (var office = Office.open(folder, "--ctax.sign-in.reset-password=administrator");
                var browser = new Browser(office)) {
            assertThat(browser.signIn("administrator", OWN).statusCode()).isEqualTo(200);
            assertThat(location(browser.signIn("administrator", Objects.requireNonNull(office.oneTimePassword()))))
                    .endsWith("/password");
            assertThat(Office.json(office.get("/oauth2/jwks", null)).path("keys"))
                    .hasSize(2);
        }
    }

    @Test
    void aTokenOutlivesARestart() {
        String token;
        int port;
        try (var office = Office.open(folder)) {
            port = office.address().getPort();
            token = office.coordinatorToken();
        }
        try (var office = Office.open(folder, port)) {
            assertThat(office.get("/me", token).statusCode()).isEqualTo(200);
        }
    }
}

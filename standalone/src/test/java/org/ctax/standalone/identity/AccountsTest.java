package org.ctax.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.standalone.Browser.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.UUID;
import org.ctax.standalone.Browser;
import org.ctax.standalone.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {
    private static final String OWN = "seven green umbrellas";

    private Path folder;
    private Office office;
    private String administrator;

    @BeforeAll
    void open(@TempDir Path folder) {
        this.folder = folder;
        office = Office.open(folder, "--ctax.demo-accounts=true");
        try (var browser = new Browser(office)) {
            browser.signIn("administrator", "demo");
            administrator = browser.token();
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void aPersonGetsAnAccountAndChoosesAPassword() {
        var id = UUID.randomUUID();
        var made = office.send("POST", "/accounts", administrator, account(id, "Anna.Pavlova", "DONOR"));
        assertThat(made.statusCode()).isEqualTo(201);
        var again = office.send("POST", "/accounts", administrator, account(id, "Anna.Pavlova", "DONOR"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Office.json(again).has("oneTimePassword")).isFalse();
        assertThat(office.send("POST", "/accounts", administrator, account(UUID.randomUUID(), "ANNA.pavlova", "DONOR"))
                        .body())
                .contains("NAME_TAKEN");

        try (var browser = new Browser(office)) {
            var oneTime = Office.text(made, "oneTimePassword");
            assertThat(location(browser.signIn("anna.pavlova", oneTime))).endsWith("/password");
            browser.changePassword(oneTime, OWN);
            var token = browser.token();
            assertThat(Office.text(office.get("/me", token), "id")).isEqualTo(id.toString());

            assertThat(password(token, "not it", "another good one").body()).contains("WRONG_PASSWORD");
            assertThat(password(token, OWN, "qwertyuiopas").body()).contains("TOO_COMMON");
            assertThat(password(token, OWN, "x anna.pavlova x").body()).contains("HOLDS_NAME");
            assertThat(password(token, OWN, OWN).body()).contains("SAME_AS_BEFORE");
            assertThat(password(token, OWN, "eight blue lanterns").statusCode()).isEqualTo(204);
            assertThat(location(browser.get("/account")))
                    .as("whoever is signed in elsewhere is out")
                    .endsWith("/sign-in");
        }
    }

    private HttpResponse<String> password(String token, String current, String password) {
        return office.send("POST", "/me/password", token, """
                {"current": "%s", "password": "%s"}""".formatted(current, password));
    }

    @Test
    void whoIsLockedOrChangedIsOutAtOnce() {
        var id = UUID.randomUUID();
        try (var browser = signedIn(id, "maria", "TASK_FORCE")) {
            var token = browser.token();
            assertThat(office.get("/me", token).statusCode()).isEqualTo(200);

            assertThat(office.send("POST", "/accounts/" + id + "/locks", administrator, "")
                            .body())
                    .contains("LOCKED");
            assertThat(office.get("/me", token).statusCode()).isEqualTo(401);
            assertThat(location(browser.get("/account"))).endsWith("/sign-in");
            assertThat(browser.signIn("maria", OWN).statusCode()).isEqualTo(200);

            office.send("POST", "/accounts/" + id + "/unlocks", administrator, "");
            assertThat(location(browser.signIn("maria", OWN))).endsWith("/account");
            office.send("POST", "/accounts/" + id + "/changes", administrator, """
                    {"role": "PROVIDER", "participants": []}""");
            assertThat(location(browser.get("/account"))).endsWith("/sign-in");
            browser.signIn("maria", OWN);
            assertThat(Office.text(office.get("/me", browser.token()), "role")).isEqualTo("PROVIDER");

            office.send("POST", "/accounts/" + id + "/deactivations", administrator, "");
            assertThat(browser.signIn("maria", OWN).statusCode()).isEqualTo(200);
            assertThat(office.send("POST", "/accounts/" + id + "/unlocks", administrator, "")
                            .body())
                    .contains("ACCOUNT_ENDED");
        }
    }

    @Test
    void whoIsErasedIsForgottenButForTheId() throws Exception {
        var id = UUID.randomUUID();
        try (var browser = signedIn(id, "ferdinand.unique", "DONOR")) {
            assertThat(office.send("POST", "/me/views", browser.token(), """
                            {"id": "%s", "screen": "map", "name": "Ferdinand's own view", "address": "?country=GIN"}""".formatted(id))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(stored()).contains("ferdinand.unique");
        assertThat(viewsOf(id)).isOne();

        assertThat(office.send("DELETE", "/accounts/" + id, administrator, "").statusCode())
                .isEqualTo(200);

        var left = Office.json(office.get("/accounts/" + id, administrator));
        assertThat(left.path("state").asString()).isEqualTo("ERASED");
        assertThat(left.has("name")).isFalse();
        assertThat(left.has("displayName")).isFalse();
        assertThat(office.get("/accounts", administrator).body()).doesNotContain("ferdinand");
        assertThat(office.get("/security-events?account=" + id, administrator).body())
                .contains("ACCOUNT_ERASED")
                .doesNotContain("ferdinand");
        assertThat(viewsOf(id)).isZero();
        try (var browser = new Browser(office)) {
            assertThat(browser.signIn("ferdinand.unique", OWN).statusCode()).isEqualTo(200);
        }
    }

    private long viewsOf(UUID account) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cabinet.db"));
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM views_view WHERE account = ?")) {
            statement.setString(1, account.toString());
            try (var rows = statement.executeQuery()) {
                return rows.getLong(1);
            }
        }
    }

    /** The file as it is on disk, without its log, which is written over as it goes on. */
    private String stored() throws Exception {
        return Files.readString(folder.resolve("cabinet.db"), StandardCharsets.ISO_8859_1)
                + Files.readString(folder.resolve("cabinet.db-wal"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aCoordinatorDoesNotAppointWhoWatchesIt() {
        var coordinator = office.coordinatorToken();
        for (var role : new String[] {"ADMINISTRATOR", "AUDITOR"}) {
            assertThat(office.send("POST", "/accounts", coordinator, account(UUID.randomUUID(), "x-" + role, role))
                            .statusCode())
                    .isEqualTo(403);
        }
        var auditor = Office.json(office.get("/accounts", coordinator))
                .valueStream()
                .filter(account -> account.path("role").asString().equals("AUDITOR"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        for (var deed : new String[] {"locks", "unlocks", "password-resets", "deactivations"}) {
            assertThat(office.send("POST", "/accounts/" + auditor + "/" + deed, coordinator, "")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(office.send("DELETE", "/accounts/" + auditor, coordinator, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.send("POST", "/signing-keys", coordinator, "{}").statusCode())
                .isEqualTo(403);
        var self = Office.text(office.get("/me", administrator), "id");
        assertThat(office.send("POST", "/accounts/" + self + "/locks", administrator, "")
                        .body())
                .contains("YOUR_OWN_ACCOUNT");
    }

    @Test
    void aMachineHasASecretThatCanBeRenewed() {
        var made = office.send("POST", "/clients", administrator, """
                {"id": "projects", "displayName": "Projects", "role": "TASK_FORCE", "participants": ["%s"]}""".formatted(UUID.randomUUID()));
        assertThat(made.statusCode()).isEqualTo(201);
        var secret = Office.text(made, "secret");
        var token = Office.text(office.token("projects", secret), "access_token");
        var me = Office.json(office.get("/me", token));
        assertThat(me.path("role").asString()).isEqualTo("TASK_FORCE");
        assertThat(me.path("displayName").asString()).isEqualTo("Projects");
        assertThat(me.path("id").asString())
                .isEqualTo(Office.json(made).at("/client/account").asString());
        assertThat(office.token("projects", secret + "x").statusCode()).isEqualTo(401);
        assertThat(office.token("nobody", secret).statusCode()).isEqualTo(401);
        assertThat(office.send("POST", "/me/password", token, "{\"current\": \"a\", \"password\": \"b\"}")
                        .body())
                .contains("NO_PASSWORD");

        var renewed = Office.text(office.send("POST", "/clients/projects/secrets", administrator, ""), "secret");
        assertThat(office.token("projects", secret).statusCode()).isEqualTo(401);
        var newer = Office.text(office.token("projects", renewed), "access_token");

        office.send("POST", "/clients/projects/deactivations", administrator, "");
        assertThat(office.token("projects", renewed).statusCode()).isEqualTo(401);
        assertThat(office.get("/me", newer).statusCode()).isEqualTo(401);
        assertThat(office.send("POST", "/clients", administrator, """
                {"id": "demo", "displayName": "Demo", "role": "DONOR"}""").body()).contains("CLIENT_TAKEN");
    }

    @Test
    void keysAreRotatedWithoutSigningAnybodyOutUnlessTheyAreWithdrawn() {
        try (var browser = new Browser(office)) {
            browser.signIn("auditor", "demo");
            var old = browser.token();
            var signsNow = Office.json(office.send("POST", "/signing-keys", administrator, "{}"));
            assertThat(signsNow.path(0).has("retired")).isFalse();
            assertThat(signsNow.path(1).has("retired")).isTrue();
            assertThat(office.get("/me", old).statusCode()).isEqualTo(200);
            assertThat(office.get("/me", browser.token()).statusCode()).isEqualTo(200);

            office.send("POST", "/signing-keys", administrator, "{\"withdraw\": true}");
            assertThat(office.get("/me", old).statusCode()).isEqualTo(401);
            assertThat(office.get("/me", browser.token()).statusCode()).isEqualTo(200);
        }
        try (var browser = new Browser(office)) {
            browser.signIn("administrator", "demo");
            administrator = browser.token();
        }
    }

    private Browser signedIn(UUID id, String name, String role) {
        var oneTime = Office.text(
                office.send("POST", "/accounts", administrator, account(id, name, role)), "oneTimePassword");
        var browser = new Browser(office);
        browser.signIn(name, oneTime);
        browser.changePassword(oneTime, OWN);
        return browser;
    }

    private static String account(UUID id, String name, String role) {
        return """
                {"id": "%s", "name": "%s", "displayName": "%2$s", "language": "fr", "role": "%s", "participants": []}""".formatted(id, name, role);
    }
}

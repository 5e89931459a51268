package org.ctax.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.standalone.Browser.location;
import static org.ctax.standalone.Browser.parameter;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ctax.standalone.Browser;
import org.ctax.standalone.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private Office office;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        office = Office.open(folder, "--ctax.demo-accounts=true");
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void aBrowser() {
        browser = new Browser(office);
    }

    @AfterEach
    void closeIt() {
        browser.close();
    }

    @Test
    void aPersonSignsInForAProgramAndTheTokenSaysWhoItIs() {
        assertThat(location(browser.authorize(Map.of()))).endsWith("/sign-in");

        var back = location(browser.signIn("donor", "demo"));
        var goal = location(browser.get(back));

        assertThat(goal).startsWith(office.address() + "/signed-in?code=");
        assertThat(parameter(goal, "state")).hasValue("of-the-program");
        assertThat(parameter(goal, "iss")).isEmpty();
        var tokens = Office.json(browser.exchange(browser.code()));
        assertThat(tokens.path("expires_in").asInt()).isBetween(890, 900);
        assertThat(tokens.has("refresh_token")).isFalse();
        var me = Office.json(office.get("/me", tokens.path("access_token").asString()));
        assertThat(me.path("role").asString()).isEqualTo("DONOR");
        assertThat(me.path("name").asString()).isEqualTo("donor");
        assertThat(me.path("participants")).hasSize(1);
        assertThat(me.path("may").toString()).contains("POST /api/pledges").doesNotContain("/accounts");
        assertThat(office.get("/me", tokens.path("id_token").asString()).statusCode())
                .as("who somebody is, is no key to anything")
                .isEqualTo(401);
        assertThat(office.get("/accounts", tokens.path("access_token").asString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCodeIsGoodOnceAndOnlyForWhoAskedForIt() {
        browser.signIn("donor", "demo");
        var asked = browser.code();
        assertThat(browser.exchange(Map.of("code", asked.code(), "redirect_uri", asked.redirect()))
                        .statusCode())
                .as("without verifier")
                .isIn(400, 401);
        var wrong = browser.code();
        assertThat(Office.text(
                        browser.exchange(new Browser.Asked(wrong.code(), "another".repeat(8), wrong.redirect())),
                        "error"))
                .isEqualTo("invalid_grant");
        var right = browser.code();
        assertThat(browser.exchange(right).statusCode()).isEqualTo(200);
        assertThat(Office.text(browser.exchange(right), "error")).isEqualTo("invalid_grant");
    }

    @Test
    void onlyWhatIsKnownIsSentACode() {
        browser.signIn("donor", "demo");
        for (var redirect : new String[] {
            "https://elsewhere.example/signed-in", office.address() + "/signed-in/more", "http://127.0.0.1:1/signed-in"
        }) {
            var answer = browser.authorize(Map.of("redirect_uri", redirect));
            assertThat(answer.statusCode()).as(redirect).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(browser.authorize(Map.of("client_id", "nobody")).statusCode())
                .isEqualTo(400);
        assertThat(location(browser.authorize(Map.of("code_challenge", ""))))
                .contains("error=invalid_request")
                .contains("code_challenge");
        assertThat(location(browser.authorize(Map.of("code_challenge_method", "plain"))))
                .contains("error=invalid_request");
        assertThat(location(browser.authorize(Map.of("scope", "openid everything"))))
                .contains("error=invalid_scope");
    }

    @Test
    void whoFailsIsNotToldWhy() {
        var wrong = browser.signIn("auditor", "not it");
        var unknown = browser.signIn("nobody-" + UUID.randomUUID(), "not it");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(plain(wrong.body())).isEqualTo(plain(unknown.body())).contains("role=\"alert\"");
    }

    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void whoFailsOftenMustWaitUntilSomebodyHelps() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("taskforce", "not it " + i).statusCode()).isEqualTo(200);
        }
        assertThat(browser.signIn("taskforce", "demo").statusCode())
                .as("now not even with the right one")
                .isEqualTo(200);

        var id = Office.json(office.get("/accounts", office.coordinatorToken()))
                .valueStream()
                .filter(account -> account.path("name").asString().equals("taskforce"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        assertThat(office.send("POST", "/accounts/" + id + "/unlocks", office.coordinatorToken(), "")
                        .statusCode())
                .isEqualTo(200);

        assertThat(location(browser.signIn("taskforce", "demo"))).endsWith("/account");
        try (var admin = new Browser(office)) {
            admin.signIn("administrator", "demo");
            var events =
                    office.get("/security-events?account=" + id, admin.token()).body();
            assertThat(events)
                    .contains("SIGN_IN_FAILED", "SIGN_IN_PAUSED", "ACCOUNT_UNLOCKED", "SIGNED_IN", "\"127.0.0.1\"");
        }
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        var answer = browser.post("/sign-in", Map.of("name", "donor", "password", "demo"));

        assertThat(location(answer)).endsWith("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("open for too long");
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
    }

    @Test
    void theSessionIsNamedAnewAndItsCookieKeptFromScripts() {
        var page = browser.get("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script", "style=");
        var before = browser.cookies().getFirst().getValue();

        browser.submit(page, "/sign-in", Map.of("name", "donor", "password", "demo"));

        assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(before);
    }

    @Test
    void whoSignsOutIsOut() {
        browser.signIn("donor", "demo");
        var tokens = browser.exchange(browser.code());
        var id = Office.text(office.get("/me", Office.text(tokens, "access_token")), "id");
        var before = signedOut(id);

        var out = browser.get("/connect/logout?id_token_hint=" + Office.text(tokens, "id_token")
                + "&post_logout_redirect_uri=" + URLEncoder.encode(office.address() + "/", StandardCharsets.UTF_8));

        assertThat(location(out)).isEqualTo(office.address() + "/");
        assertThat(signedOut(id)).isEqualTo(before + 1);
        assertThat(location(browser.authorize(Map.of()))).endsWith("/sign-in");
        assertThat(location(browser.authorize(Map.of("prompt", "none")))).contains("error=login_required");

        browser.signIn("donor", "demo");
        assertThat(location(browser.submit(browser.get("/account"), "/sign-out", Map.of())))
                .endsWith("/signed-out");
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
        assertThat(signedOut(id)).isEqualTo(before + 2);
    }

    private long signedOut(String account) {
        try (var admin = new Browser(office)) {
            admin.signIn("administrator", "demo");
            var events = office.get("/security-events?size=500&account=" + account, admin.token());
            return Pattern.compile("SIGNED_OUT")
                    .matcher(events.body())
                    .results()
                    .count();
        }
    }

    @Test
    void aTokenIsRenewedInAFrameOfThisExchangeAndNothingElseIsFramed() {
        browser.signIn("donor", "demo");
        var renewed = browser.authorize(Map.of("prompt", "none"));
        assertThat(location(renewed)).startsWith(office.address() + "/signed-in?code=");
        assertThat(renewed.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(renewed.headers().firstValue("Content-Security-Policy")).isEmpty();
        var back = browser.get(location(renewed));
        assertThat(back.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(browser.authorize(Map.of()).headers().allValues("X-Frame-Options"))
                .containsExactly("DENY");
        assertThat(browser.get("/sign-in").headers().allValues("X-Frame-Options"))
                .containsExactly("DENY");
    }

    @Test
    void whoComesByAnotherNameOfThisMachineIsSentToTheOneThatTokensBear() {
        var port = office.address().getPort();
        var answer = office.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/pledges/x?asOf=7"))
                .header("Accept", "text/html")
                .build());
        assertThat(location(answer)).isEqualTo(office.address() + "/pledges/x?asOf=7");
        assertThat(browser.get("/pledges/x?asOf=7").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverComesIsToldWhereToSignIn() {
        var settings = Office.json(office.get("/settings", null));
        assertThat(settings.path("issuer").asString())
                .isEqualTo(office.address().toString());
        assertThat(settings.path("client").asString()).isEqualTo("ctax-ui");
        assertThat(settings.path("ownAccounts").asBoolean()).isTrue();
        assertThat(settings.path("publicReading").asBoolean()).isFalse();
    }

    @Test
    void thePagesSpeakSixLanguages() {
        assertThat(browser.get("/sign-in?lang=ar").body()).contains("lang=\"ar\" dir=\"rtl\"", "تسجيل الدخول");
        assertThat(browser.get("/sign-in").body()).as("it is remembered").contains("lang=\"ar\"");
        for (var language : new String[] {"en", "fr", "es", "ru", "zh"}) {
            assertThat(browser.get("/sign-in?lang=" + language).body())
                    .contains("<html lang=\"" + language + "\" dir=\"ltr\">");
        }
        assertThat(browser.signIn("<b>\"", "x").body()).contains("value=\"&lt;b&gt;&quot;\"");
    }

    @Test
    void thereIsOneIssuerByWhateverNameItIsCalled() {
        var localhost = URI.create("http://localhost:" + office.address().getPort());
        var told = office.send(HttpRequest.newBuilder(localhost.resolve("/.well-known/openid-configuration"))
                .build());
        assertThat(Office.text(told, "issuer")).isEqualTo(office.address().toString());
        assertThat(Office.json(told).has("introspection_endpoint")).isFalse();
        assertThat(Office.text(told, "token_endpoint")).isEqualTo(office.address() + "/oauth2/token");
    }
}

package org.ctax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in to the packaged application with a real browser, and machines without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    // Of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String OWN = "nine quiet harbours";

    private final HttpClient http = HttpClient.newHttpClient();
    private Exchange exchange;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Files.createDirectories(PICTURES);
        exchange = Exchange.startWithOwnAccounts(folder, "--ctax.demo-accounts=true");
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        chromium.close();
        exchange.close();
        http.close();
    }

    @AfterEach
    void nothingIsInTheConsole() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aMachineGetsATokenAndRecordsSomething() throws Exception {
        var token = machineToken();
        var id = UUID.randomUUID();

        var recorded = send(HttpRequest.newBuilder(exchange.uri("/api/participants"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"id": "%s", "code": "UNICRI", "name": "UNICRI", "kind": "TASK_FORCE"}""".formatted(id))));

        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        assertThat(send(HttpRequest.newBuilder(exchange.uri("/api/participants")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPersonSignsInForAProgramWhichThenKnowsWhoItIs() throws Exception {
        var page = chromium.page(1280, 800, "en-GB", ColorScheme.LIGHT);
        // The code is the test's to spend, and not the web application's, which did not ask for it.
        page.route(
                Pattern.compile(".*/signed-in\\?.*"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<link rel='icon' href='data:,'>")));
        page.navigate(authorization());
        assertThat(page).hasTitle(Pattern.compile("^Sign in"));
        lookAt(page, "sign-in");

        fill(page, "donor", "not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not let you in");
        assertThat(page.getByLabel("User name")).hasValue("donor");
        lookAt(page, "refused");

        var back = page.waitForRequest(Pattern.compile(".*/signed-in\\?.*"), () -> fill(page, "donor", "demo"));
        var code = Pattern.compile("[?&]code=([^&]+)").matcher(back.url());
        assertThat(code.find()).as(back.url()).isTrue();
        var token = form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "ctax-ui",
                                "code",
                                code.group(1),
                                "code_verifier",
                                VERIFIER,
                                "redirect_uri",
                                exchange.address() + "/signed-in"))
                .path("access_token")
                .asString();
        var me = JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(exchange.uri("/me")).header("Authorization", "Bearer " + token))
                        .body());
        assertThat(me.path("name").asString()).isEqualTo("donor");
        assertThat(me.path("role").asString()).isEqualTo("DONOR");

        page.navigate(exchange.address() + "/account");
        lookAt(page, "account");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(Pattern.compile(".*/signed-out"));
        lookAt(page, "signed-out");
        page.navigate(exchange.address() + "/account");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
    }

    @Test
    void whoGotAOneTimePasswordChoosesAnotherOnASmallScreenInTheDark() throws Exception {
        var oneTime = newAccount("layla");
        var page = chromium.page(390, 800, "en", ColorScheme.DARK);
        page.navigate(exchange.address() + "/account");
        lookAt(page, "sign-in-390-dark");
        fill(page, "layla", oneTime);
        page.waitForURL(Pattern.compile(".*/password"));
        lookAt(page, "password-390-dark");

        change(page, oneTime, "short");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("shorter than 12");
        change(page, oneTime, OWN);
        page.waitForURL(Pattern.compile(".*/account.*"));
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Your account");
        lookAt(page, "account-390-dark");
    }

    @Test
    void arabicRunsFromRightToLeft() {
        var page = chromium.page(390, 800, "ar", ColorScheme.LIGHT);
        page.navigate(exchange.address() + "/sign-in");

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("تسجيل الدخول");
        lookAt(page, "arabic-390");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文")).click();
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("登录");
        lookAt(page, "chinese-390");
    }

    @Test
    void anIssuerThatGoesOnFailingIsNotAskedWithoutEnd() {
        var page = chromium.page(390, 800, "en", ColorScheme.LIGHT);
        var failed = exchange.address() + "/signed-in?error=server_error&state=unknown";
        page.navigate(failed);
        page.waitForURL(Pattern.compile(".*/sign-in"));

        page.navigate(failed);
        assertThat(page.locator("main")).containsText("Signing in did not succeed");
        assertThat(page.getByRole(AriaRole.LINK)).hasAttribute("href", "/");
        // Whoever set the issuer up finds there why.
        assertThat(chromium.complaints()).hasSize(1);
        chromium.forgive();
    }

    /** Nothing hinders anybody, and nothing sticks out at the side. */
    private static void lookAt(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(0);
    }

    private static void fill(Page page, String name, String password) {
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static void change(Page page, String old, String password) {
        page.locator("#old").fill(old);
        page.locator("#new").fill(password);
        page.locator("#repeat").fill(password);
        page.getByRole(AriaRole.BUTTON).click();
    }

    private String newAccount(String name) throws Exception {
        var made = send(HttpRequest.newBuilder(exchange.uri("/accounts"))
                .header("Authorization", "Bearer " + machineToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"id": "%s", "name": "%s", "role": "DONOR"}""".formatted(UUID.randomUUID(), name))));
        return JsonMapper.shared().readTree(made.body()).path("oneTimePassword").asString();
    }

    private String machineToken() throws Exception {
        return form(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "client_id", "demo", "client_secret", "demo"))
                .path("access_token")
                .asString();
    }

    private String authorization() {
        return exchange.address() + "/oauth2/authorize?"
                + encoded(Map.of(
                        "response_type", "code",
                        "client_id", "ctax-ui",
                        "scope", "openid profile",
                        "redirect_uri", exchange.address() + "/signed-in",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256"));
    }

    private JsonNode form(String path, Map<String, String> fields) throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create(exchange.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

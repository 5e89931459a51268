package org.ctax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.e2e.Hands.accountMenu;
import static org.ctax.e2e.Hands.actFor;
import static org.ctax.e2e.Hands.button;
import static org.ctax.e2e.Hands.label;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The two services and the web application behind one address, where a Keycloak signs people in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "ctax.keycloak",
        matches = ".+",
        disabledReason = "Keycloak is not here: mvn -Pkeycloak verify fetches and tries it")
class KeycloakIT {
    /** For whom the people to try it with act. */
    private static final String AUSTRIA = "b5bbe46e-5581-3093-a2d2-75e6f3ada561";

    private static final String SWITZERLAND = "15758524-68e1-3e6e-8056-083c19fe65de";

    private Apart apart;
    private Proxy proxy;
    private Keycloak keycloak;
    private Chromium chromium;
    private Exchange coordinator;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        var port = Program.freePort();
        apart = Apart.begin(folder, Map.of("CTAX_IDENTITY_ISSUER", Keycloak.issuerAt(port), "CTAX_IDENTITY_JWKS", ""));
        // Before the issuer is there: a service does not need it to start.
        var services = apart.start("command-service", "query-service");
        proxy = Proxy.start(
                folder,
                List.of(services.getFirst().address()),
                List.of(services.getLast().address()));
        keycloak = Keycloak.start(
                Path.of(Objects.requireNonNull(System.getProperty("ctax.keycloak"))), folder, port, proxy.address());
        coordinator = Exchange.at(proxy.address()).withToken(keycloak.machineToken());
        register(AUSTRIA, "DON-AUT", "Austria");
        register(SWITZERLAND, "DON-CHE", "Switzerland");
        chromium = Chromium.open();
    }

    private void register(String id, String code, String name) throws IOException {
        var answer = coordinator.post("/api/participants", """
                {"id": "%s", "code": "%s", "name": "%s", "kind": "DONOR"}""".formatted(id, code, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterAll
    void close() {
        chromium.close();
        keycloak.close();
        proxy.close();
        apart.close();
    }

    @AfterEach
    void nothingIsInTheConsole() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private Person signIn(String name) {
        var page = chromium.page(1280, 800, "en", ColorScheme.LIGHT);
        page.navigate(proxy.address() + "/");
        keycloak.signIn(page, name);
        return Person.at(page, proxy.address());
    }

    @Test
    void aDonorSeesTheMapAndRecordsAPledgeOfItsOwn() throws IOException {
        var donor = signIn("austria");
        assertThat(donor.page()).hasURL(proxy.address() + "/");
        assertThat(donor.locator("main h1")).hasText("Assistance map");
        assertThat(accountMenu(donor)).containsText("Anna Huber");
        donor.press("Escape");

        assertThat(recordedPledge(donor, "VIENNA-1").path("donor").asString()).isEqualTo(AUSTRIA);
        donor.page().context().close();
    }

    @Test
    void whoeverOpensALinkIsThereAfterSigningIn() {
        var page = chromium.page(1280, 800, "fr", ColorScheme.LIGHT);
        page.navigate(proxy.address() + "/needs?find=law");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        keycloak.signIn(page, "austria");
        Person.at(page, proxy.address());
        assertThat(page).hasURL(proxy.address() + "/needs?find=law");
        page.context().close();
    }

    @Test
    void aTokenIsRenewedInAFrameBeforeItIsOver() {
        var donor = signIn("austria");
        var first = token(donor);
        var asked = donor.page()
                .waitForRequest(
                        request -> request.url().startsWith(keycloak.issuer())
                                && request.url().contains("prompt=none"),
                        () -> assertThat(first).isNotNull());
        assertThat(isOfAFrame(asked)).isTrue();
        Awaitility.await().until(() -> token(donor) != null && !first.equals(token(donor)));

        donor.goTo("/pledges");
        assertThat(donor.locator(".time-control")).hasAttribute("data-line", "live");
        assertThat(donor.page().evaluate("JSON.stringify(sessionStorage)").toString())
                .doesNotContain("refresh_token\":\"");
        donor.page().context().close();
    }

    private static boolean isOfAFrame(Request request) {
        return request.frame().parentFrame() != null;
    }

    private static Object token(Person person) {
        return person.page().evaluate("sessionStorage.getItem('ctax.token')");
    }

    @Test
    void whoSignsOutIsSignedOutAtKeycloakToo() {
        var donor = signIn("austria");
        accountMenu(donor)
                .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Sign out"))
                .click();
        awaitSignInPage(donor.page());
        donor.page().navigate(proxy.address() + "/pledges");
        awaitSignInPage(donor.page());
        donor.page().context().close();
    }

    /** Without a question in between: Keycloak asks where it does not know who signs out. */
    private void awaitSignInPage(Page page) {
        page.waitForURL(address -> address.startsWith(keycloak.issuer() + "/protocol/openid-connect/auth"));
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void whoHasNoRoleIsToldSoAndMaySignOut() {
        var page = chromium.page(390, 800, "en", ColorScheme.DARK);
        page.navigate(proxy.address() + "/");
        keycloak.signIn(page, "stranger");
        var stranger = Person.at(page, proxy.address());
        assertThat(page.locator("main h1")).hasText("The exchange does not let you in");
        assertThat(page.locator("main")).containsText("Your account has no role in the exchange");
        stranger.isForEverybody("turned away");
        // A browser says so itself where an answer is a refusal.
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("403"));
        chromium.forgive();

        button(stranger, "Sign out").click();
        awaitSignInPage(page);
        page.context().close();
    }

    @Test
    void whoActsForTwoRecordsAPledgeOfTheSecond() throws IOException {
        var clerk = signIn("alpine");
        actFor(clerk, "Switzerland");
        assertThat(recordedPledge(clerk, "BERN-1").path("donor").asString()).isEqualTo(SWITZERLAND);
        assertThat(clerk.locator("main")).containsText("Switzerland");
        clerk.page().context().close();
    }

    private JsonNode recordedPledge(Person donor, String reference) throws IOException {
        donor.goTo("/pledges/new");
        label(donor, "Amount").fill("250000");
        label(donor, "Reference").fill(reference);
        button(donor, "Record the pledge").click();
        assertThat(donor.page()).hasURL(Pattern.compile(".*/pledges/[0-9a-f-]{36}.*"));
        assertThat(donor.locator("main h1")).hasText(reference);
        return coordinator.get("/api/pledges?q=" + reference).at("/items/0");
    }
}

package org.ctax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.e2e.Hands.accountMenu;
import static org.ctax.e2e.Hands.actFor;
import static org.ctax.e2e.Hands.button;
import static org.ctax.e2e.Hands.label;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account of two donors, from the screen on which it is made to a pledge of the second. */
class SeveralParticipantsIT {
    private static final String OWN = "nine quiet harbours";
    // Whoever has chosen none acts for the first, in the order of the ids.
    private static final String JAPAN = "1a7e5c5e-60ab-4e0c-9d55-6a1f0f1f6b01";
    private static final String NORWAY = "2b8f6d6f-71bc-4f1d-8e66-7b2a1a2a7c02";

    private Exchange exchange;
    private Exchange machine;
    private Chromium chromium;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        exchange = Exchange.startWithOwnAccounts(folder, "--ctax.demo-accounts=true");
        machine = exchange.withToken(exchange.machineToken("demo", "demo"));
        record("/api/participants", JAPAN, "\"code\": \"JPN\", \"name\": \"Japan\", \"kind\": \"DONOR\"");
        record("/api/participants", NORWAY, "\"code\": \"NOR\", \"name\": \"Norway\", \"kind\": \"DONOR\"");
        chromium = Chromium.open();
    }

    @AfterEach
    void close() {
        chromium.close();
        exchange.close();
    }

    private void record(String path, String id, String fields) throws IOException {
        var answer = machine.post(path, "{\"id\": \"%s\", %s}".formatted(id, fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void recordRestricted(String reference, String donor) throws IOException {
        record("/api/pledges", UUID.randomUUID().toString(), """
                "donor": "%s", "reference": "%s", "amount": {"amount": "1000.00", "currency": "USD"},
                "valueDate": "2020-02-01", "visibility": {"level": "RESTRICTED"}""".formatted(donor, reference));
    }

    @Test
    void whoActsForTwoDonorsRecordsAPledgeOfTheSecondAndSeesWhatIsItsAlone() throws IOException {
        recordRestricted("TOKYO-1", JAPAN);
        recordRestricted("OSLO-1", NORWAY);
        var clerk = signInFirst("clerk", oneTimePassword("clerk"));

        clerk.goTo("/pledges");
        assertThat(clerk.locator("main table")).containsText("TOKYO-1");
        assertThat(clerk.locator("main table")).not().containsText("OSLO-1");

        actFor(clerk, "Norway");
        assertThat(clerk.locator("main table")).containsText("OSLO-1");
        assertThat(clerk.locator("main table")).not().containsText("TOKYO-1");
        // What happens from now on is told to Norway, and only what Norway may know.
        recordRestricted("TOKYO-2", JAPAN);
        recordRestricted("OSLO-2", NORWAY);
        assertThat(clerk.locator("main table")).containsText("OSLO-2");
        assertThat(clerk.locator("main table")).not().containsText("TOKYO");

        clerk.goTo("/pledges/new");
        label(clerk, "Amount").fill("420000");
        label(clerk, "Reference").fill("OSLO-3");
        button(clerk, "Record the pledge").click();
        assertThat(clerk.locator("main h1")).hasText("OSLO-3");
        assertThat(clerk.locator("main")).containsText("Norway");
        assertThat(clerk.locator("main")).not().containsText("Japan");
        assertThat(machine.get("/api/pledges?q=OSLO-3").at("/items/0/donor").asString())
                .isEqualTo(NORWAY);

        // Chosen for this browser, not for this page.
        clerk.page().reload();
        clerk.awaitScreen();
        assertThat(accountMenu(clerk).getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Norway")))
                .hasAttribute("aria-current", "true");
        assertThat(chromium.complaints()).isEmpty();
    }

    /** Made by the coordinator, on the screen for it. */
    private String oneTimePassword(String name) {
        var coordinator = Person.signIn(chromium, exchange.address(), "coordinator", 1280, "en", ColorScheme.LIGHT);
        coordinator.goTo("/administration");
        button(coordinator, "Make an account").click();
        var form = coordinator.page().getByRole(AriaRole.DIALOG);
        form.getByLabel("Name to sign in with").fill(name);
        var participants = form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Participants"));
        for (var donor : new String[] {"Japan", "Norway"}) {
            participants.fill(donor);
            coordinator
                    .page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(donor))
                    .click();
        }
        // The list stays open for more until somebody goes on.
        participants.press("Tab");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Make an account"))
                .click();
        var told = coordinator
                .page()
                .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("One-time password of " + name));
        var password = told.locator("pre").textContent();
        told.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I have kept it"))
                .click();
        assertThat(coordinator.locator("main table").first()).containsText(name);
        coordinator.page().context().close();
        return password;
    }

    /** With the password that is good for one sign-in, at which another is chosen. */
    private Person signInFirst(String name, String oneTime) {
        var page = chromium.page(1280, 800, "en", ColorScheme.LIGHT);
        page.navigate(exchange.address() + "/");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(oneTime);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/password"));
        page.locator("#old").fill(oneTime);
        page.locator("#new").fill(OWN);
        page.locator("#repeat").fill(OWN);
        page.getByRole(AriaRole.BUTTON).click();
        return Person.at(page, exchange.address());
    }
}

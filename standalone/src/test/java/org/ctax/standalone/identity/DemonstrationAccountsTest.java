package org.ctax.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctax.standalone.Browser.location;

import java.nio.file.Path;
import java.util.List;
import org.ctax.eventstore.SettingException;
import org.ctax.standalone.Browser;
import org.ctax.standalone.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationAccountsTest {
    private static final String WITH = "--ctax.demo-accounts=true";

    @TempDir
    private Path folder;

    @Test
    void areOneForEachRoleAndGoneWithoutTheSetting() {
        try (var office = Office.open(folder, WITH)) {
            assertThat(office.oneTimePassword()).isNull();
            for (var name :
                    List.of("donor", "taskforce", "state", "provider", "coordinator", "auditor", "administrator")) {
                try (var browser = new Browser(office)) {
                    assertThat(location(browser.signIn(name, "demo"))).endsWith("/account");
                }
            }
            var token = Office.text(office.token("demo", "demo"), "access_token");
            assertThat(Office.text(office.get("/me", token), "role")).isEqualTo("COORDINATOR");
        }
        try (var office = Office.open(folder);
                var browser = new Browser(office)) {
            assertThat(office.oneTimePassword()).as("there is nobody left").isNotNull();
            assertThat(browser.signIn("donor", "demo").statusCode()).isEqualTo(200);
            assertThat(browser.signIn("administrator", "demo").statusCode()).isEqualTo(200);
            assertThat(office.token("demo", "demo").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void areRefusedWhereOthersCanReachThem() {
        refused("--server.address=0.0.0.0");
        refused("--ctax.address=https://exchange.example");
        refused("--ctax.identity.issuer=https://issuer.example");
    }

    private void refused(String setting) {
        assertThatThrownBy(() -> Office.open(folder, WITH, setting).close())
                .hasStackTraceContaining(SettingException.class.getName())
                .hasStackTraceContaining("ctax.demo-accounts (CTAX_DEMO_ACCOUNTS): ");
    }
}

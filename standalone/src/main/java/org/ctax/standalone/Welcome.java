package org.ctax.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.ctax.standalone.demonstration.DemonstrationAccounts;
import org.ctax.standalone.identity.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the exchange where it is and what to try. */
@Component
final class Welcome {
    private final Environment environment;
    private final PublicAddress published;
    private final ObjectProvider<StartingAccounts> accounts;

    Welcome(Environment environment, PublicAddress published, ObjectProvider<StartingAccounts> accounts) {
        this.environment = environment;
        this.published = published;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void say() {
        var address = ServerAddress.of(environment).uri();
        System.out.println("""

                The Counter-Terrorism Assistance Exchange is ready.
                  Address      %4$s/ (to be opened in a browser)
                  API          %1$s/v3/api-docs (OpenAPI: every address, what it takes and answers)
                  Data folder  %2$s
                %3$s""".formatted(address, folder(), waysIn(address), published.text()));
    }

    private Path folder() {
        return Path.of(environment.getProperty("ctax.data-dir", "data"))
                .toAbsolutePath()
                .normalize();
    }

    private String waysIn(URI address) {
        var own = accounts.getIfAvailable();
        if (own == null) {
            return "  Sign in      there, at " + environment.getProperty("ctax.identity.issuer") + "\n";
        }
        var told = new StringBuilder("  Sign in      there\n");
        var oneTime = own.oneTime();
        if (oneTime != null) {
            told.append("               as %s, password %s (told this once, good for one sign-in)\n"
                    .formatted(oneTime.name(), oneTime.password()));
        }
        if (DemonstrationGuard.isWanted(environment)) {
            told.append(demonstration(address));
        }
        return told.toString();
    }

    private static String demonstration(URI address) {
        return """
                               as donor, taskforce, state, provider, coordinator, auditor or administrator,
                               each with the password %2$s: whoever uses this machine can
                  Try first    TOKEN=$(curl -s -u %3$s:%2$s -d grant_type=client_credentials %1$s/oauth2/token \\
                                 | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                               curl -H "Authorization: Bearer $TOKEN" '%1$s/api/funding?groupBy=country'
                """.formatted(address, DemonstrationAccounts.PASSWORD, DemonstrationAccounts.CLIENT);
    }
}

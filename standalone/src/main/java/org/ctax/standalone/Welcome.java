package org.ctax.standalone;

import java.nio.file.Path;
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

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void say() {
        System.out.println(text(ServerAddress.of(environment), folder()));
    }

    private Path folder() {
        return Path.of(environment.getProperty("ctax.data-dir", "data"))
                .toAbsolutePath()
                .normalize();
    }

    private static String text(ServerAddress address, Path folder) {
        return """

                The Counter-Terrorism Assistance Exchange is ready.
                  Address      %1$s
                  API          %1$s/v3/api-docs (OpenAPI: every address, what it takes and answers)
                  Data folder  %2$s
                  Who may use  %3$s: there is no sign-in yet
                  Try first    curl '%1$s/api/funding?groupBy=country'
                               curl '%1$s/api/participants?q=UNODC'
                """.formatted(
                        address.uri(),
                        folder,
                        address.onlyThisMachine() ? "anyone on this machine" : "anyone who can reach it");
    }
}

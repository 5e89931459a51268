package org.ctax.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one address in front of all services, on this machine only. */
sealed interface Proxy extends AutoCloseable permits NginxProxy, SmallProxy {

    /** {@code -Dctax.proxy=small} takes the small one even where nginx is installed. */
    static Proxy start(Path folder, List<String> commandServices, List<String> queryServices) {
        return Kind.possible().getFirst().start(folder, commandServices, queryServices);
    }

    String address();

    @Override
    void close();

    enum Kind {
        /** The real one, with the configuration that the containers have too. */
        NGINX,
        /** For machines without nginx: the same rules, and nothing to install. */
        SMALL;

        /** The preferred one first. */
        static List<Kind> possible() {
            var wanted = System.getProperty("ctax.proxy", "");
            return Stream.of(values())
                    .filter(kind -> kind == SMALL || (!wanted.equals("small") && NginxProxy.isInstalled()))
                    .toList();
        }

        Proxy start(Path folder, List<String> commandServices, List<String> queryServices) {
            return switch (this) {
                case NGINX -> NginxProxy.launch(folder, commandServices, queryServices);
                case SMALL -> SmallProxy.launch(commandServices, queryServices);
            };
        }
    }
}

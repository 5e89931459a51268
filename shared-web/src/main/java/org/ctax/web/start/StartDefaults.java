package org.ctax.web.start;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What holds for every service; any other setting of these goes before it. */
final class StartDefaults implements EnvironmentPostProcessor, Ordered {
    /** Silences the many ways in which the framework would say the same. */
    private static final Map<String, Object> QUIET = Map.of(
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "OFF",
            "logging.level.org.springframework.boot.autoconfigure.logging",
            "WARN",
            "logging.level.org.springframework.boot.web.server.servlet.context"
                    + ".AnnotationConfigServletWebServerApplicationContext",
            "ERROR");

    /** That it is well may be known to all, how it is to who runs it. */
    private static final Map<String, Object> RESERVED = Map.of(
            "management.endpoint.health.show-details", "when-authorized",
            "management.endpoint.health.show-components", "when-authorized",
            "management.endpoint.health.roles", "ADMINISTRATOR");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = new HashMap<>(QUIET);
        defaults.putAll(RESERVED);
        // What a caller says of where it comes from is believed only where a proxy sees to it.
        defaults.put(
                "server.forward-headers-strategy",
                environment.getProperty("ctax.proxied", Boolean.class, false) ? "native" : "none");
        // A port of its own is not to be open to more of the world than the service is.
        var address = environment.getProperty("server.address");
        if (address != null && environment.getProperty("management.server.port") != null) {
            defaults.put("management.server.address", address);
        }
        environment.getPropertySources().addLast(new MapPropertySource("ctax-start-defaults", defaults));
    }

    /** Once the files of settings are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

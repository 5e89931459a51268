package org.ctax.web.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Silences the many ways in which the framework would say the same; any other setting of these goes before it. */
final class StartDefaults implements EnvironmentPostProcessor {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "OFF",
            "logging.level.org.springframework.boot.autoconfigure.logging",
            "WARN",
            "logging.level.org.springframework.boot.web.server.servlet.context"
                    + ".AnnotationConfigServletWebServerApplicationContext",
            "ERROR");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("ctax-start-defaults", DEFAULTS));
    }
}

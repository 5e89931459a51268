package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The metrics, where they are asked for at a port of their own: whoever runs the service says who reaches that, and what
 * gathers metrics has no account.
 */
final class MetricsApart implements RequestMatcher {
    private final Environment environment;

    MetricsApart(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!request.getRequestURI().equals("/actuator/prometheus")) {
            return false;
        }
        var apart = environment.getProperty("local.management.port", Integer.class);
        var served = environment.getProperty("local.server.port", Integer.class);
        return apart != null && !apart.equals(served) && request.getLocalPort() == apart;
    }
}

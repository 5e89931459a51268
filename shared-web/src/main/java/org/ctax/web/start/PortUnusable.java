package org.ctax.web.start;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The framework's own words for it do not name the setting. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortUnusable extends AbstractFailureAnalyzer<WebServerException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, WebServerException cause) {
        if (cause instanceof PortInUseException taken) {
            return because(taken, "another process listens on port " + taken.getPort());
        }
        return NestedExceptionUtils.getMostSpecificCause(cause) instanceof Exception root
                        && (root instanceof BindException || root instanceof IllegalArgumentException)
                ? because(cause, "cannot be listened on: " + root.getMessage())
                : null;
    }

    private static FailureAnalysis because(WebServerException cause, String sentence) {
        return new FailureAnalysis(
                "server.port (SERVER_PORT), server.address (SERVER_ADDRESS): " + sentence, null, cause);
    }
}

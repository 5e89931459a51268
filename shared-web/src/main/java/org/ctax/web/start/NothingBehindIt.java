package org.ctax.web.start;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;

/** A setting that refers to another, or to the file of a secret, which is not there. Its value may hold other secrets. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NothingBehindIt extends AbstractFailureAnalyzer<PlaceholderResolutionException> {
    private static final Pattern ASKED_FOR = Pattern.compile("<-- \"\\$\\{([a-z0-9.-]+)");

    @Override
    protected FailureAnalysis analyze(Throwable failure, PlaceholderResolutionException cause) {
        var setting = setting(cause.getMessage());
        var whose = setting == null ? "a setting" : setting + " (" + WrongValue.variable(setting) + ")";
        return new FailureAnalysis(
                whose + ": refers to ${" + cause.getPlaceholder() + "}, which is set nowhere", null, cause);
    }

    /** The last in the chain is the one that was asked for. */
    private static @Nullable String setting(@Nullable String message) {
        return message == null
                ? null
                : ASKED_FOR
                        .matcher(message)
                        .results()
                        .map(match -> match.group(1))
                        .reduce((_, last) -> last)
                        .orElse(null);
    }
}

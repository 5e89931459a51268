package org.ctax.web.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A setting whose value is not of its kind. The value is not repeated: it might be a secret in the wrong place. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongValue extends AbstractFailureAnalyzer<BindException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException cause) {
        var setting = String.valueOf(cause.getName());
        return new FailureAnalysis(
                setting + " (" + variable(setting) + "): "
                        + expectation(cause.getTarget().getType().resolve()),
                null,
                cause);
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type == null) {
            return "the value cannot be read";
        }
        return type.isEnum()
                ? "the value must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                : "the value cannot be read as " + type.getSimpleName();
    }

    static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}

package org.ctax.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ctax.web.access.Account;
import org.ctax.web.access.ActingFor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from a request who commands. */
final class CallerResolver implements HandlerMethodArgumentResolver {
    static final String SOURCE = "CTAX-Source";
    private static final Pattern SOURCE_WORD = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var account = Account.of(request)
                .orElseThrow(() -> new IllegalStateException("nobody has signed in, and yet was let through"));
        return new Caller(
                account.id(),
                account.role().name(),
                ActingFor.one(request, account),
                source(request.getHeader(SOURCE)),
                Correlation.of(request),
                version(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    private static String source(@Nullable String header) {
        if (header == null) {
            return Caller.API;
        }
        if (!SOURCE_WORD.matcher(header).matches()) {
            throw Refusal.malformed("INVALID_HEADER", SOURCE, "The source is one lower-case word");
        }
        return header;
    }

    private static @Nullable Long version(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        var version = VERSION.matcher(header);
        if (!version.matches()) {
            throw Refusal.malformed("INVALID_HEADER", HttpHeaders.IF_MATCH, "A version is a number in quotation marks");
        }
        return Long.valueOf(version.group(1));
    }
}

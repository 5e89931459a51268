package org.ctax.standalone;

import java.time.Duration;
import org.ctax.command.imports.ImportSummary;
import org.ctax.query.projection.ViewProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Whoever waited for an import to end finds it in the views: its report is held back until they show it. */
@RestControllerAdvice
class SeenInViews implements ResponseBodyAdvice<Object> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ViewProgress progress;

    SeenInViews(ViewProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.getContainingClass().getPackageName().startsWith("org.ctax.command");
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ImportSummary summary) {
            // Views that are this far behind are a matter for their operator; the report is true all the same.
            var _ = progress.await(summary.position(), PATIENCE);
        }
        return body;
    }
}

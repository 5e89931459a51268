package org.ctax.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

@Schema(name = "Problem", description = "Why a request was refused (RFC 9457)")
record Problem(
        @Schema(description = "The code as a URN", example = "urn:ctax:problem:UNKNOWN_CURRENCY")
        String type,

        @Schema(description = "The HTTP status in words", example = "Bad Request")
        String title,

        @Schema(description = "The HTTP status", example = "400")
        int status,

        @Schema(description = "One sentence for a person") String detail,

        @Schema(description = "Stable code for a program", example = "UNKNOWN_CURRENCY")
        String code,

        @Schema(description = "The field that it is about, as a path in the request", example = "instalments[1].amount")
        @Nullable
        String field,

        @Schema(description = "Names this request in the exchange's log") @Nullable
        String correlationId) {

    /** What is said outside the body. */
    static Map<String, String> headers(Refusal refusal) {
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE, TOO_MANY -> Map.of(HttpHeaders.RETRY_AFTER, "1");
            case MALFORMED,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    STALE,
                    TOO_LARGE,
                    UNSUPPORTED,
                    RULE -> Map.of();
        };
    }

    static Problem of(Refusal refusal) {
        return of(refusal.kind().status(), refusal.code(), refusal.field(), refusal.sentence());
    }

    static Problem of(int status, String code, @Nullable String field, String sentence) {
        var title = HttpStatus.resolve(status);
        return new Problem(
                "urn:ctax:problem:" + code,
                title == null ? "Refused" : title.getReasonPhrase(),
                status,
                sentence,
                code,
                field,
                MDC.get(Correlation.KEY));
    }
}

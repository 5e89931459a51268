package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ctax.web.ProblemWriter;
import org.ctax.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says why a request is not let through, and no more than whoever sent it may know. */
final class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

    private final ProblemWriter problems;
    private final Throttle throttle;

    Refused(ProblemWriter problems, Throttle throttle) {
        this.problems = problems;
        this.throttle = throttle;
    }

    /** Left to itself the filter makes a failure of ours of an issuer that is away. */
    ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringFailures() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(Refused.this::commence);
                return filter;
            }
        };
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            LOG.warn("Tokens cannot be checked, the issuer's keys are not to be had: {}", cause(failure));
            problems.write(
                    request,
                    response,
                    new Refusal(
                            Refusal.Kind.UNAVAILABLE,
                            "IDENTITY_UNAVAILABLE",
                            null,
                            "Who you are cannot be checked now"));
            return;
        }
        if (!(failure instanceof OAuth2AuthenticationException)) {
            problems.write(request, response, RolesInterceptor.missing());
            return;
        }
        // One that has expired was a good one: whoever has it did not make it up.
        if (isExpired(failure)) {
            refuse(request, response, TokenRules.EXPIRED, "The token has expired");
        } else if (throttle.letsFail(request, response)) {
            refuse(request, response, TokenRules.INVALID, "The token is not a good one");
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code, String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(request, response, new Refusal(Refusal.Kind.UNAUTHENTICATED, code, null, sentence));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        problems.write(
                request,
                response,
                who instanceof SignedIn signedIn && signedIn.account() == null
                        ? new Refusal(
                                Refusal.Kind.FORBIDDEN,
                                "NO_ROLE",
                                null,
                                "The account has no role here, or more than one")
                        : RolesInterceptor.forbidden());
    }

    private static boolean isExpired(AuthenticationException failure) {
        return failure.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .allMatch(error -> error.getErrorCode().equals(TokenRules.EXPIRED));
    }

    private static String cause(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}

package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets accounts with a role through; who has none, or no token, only as far as everybody may read. */
final class KnownAccounts implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean publicReading;

    KnownAccounts(boolean publicReading) {
        this.publicReading = publicReading;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                who.get() instanceof SignedIn signedIn
                        ? signedIn.account() != null
                        : publicReading && isReading(context.getRequest()));
    }

    private static boolean isReading(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}

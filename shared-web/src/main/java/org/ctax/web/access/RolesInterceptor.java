package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ctax.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets an account call what its role may, before anything of what it sent is read. */
final class RolesInterceptor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RolesInterceptor.class);
    private static final String OURS = "org.ctax.";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final boolean publicReading;
    private final Map<Method, Optional<List<Role>>> known = new ConcurrentHashMap<>();

    RolesInterceptor(boolean publicReading) {
        this.publicReading = publicReading;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What the framework answers by itself was decided on by address, in the filters.
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && !method.hasMethodAnnotation(OpenToAll.class)) {
            decide(request, method);
        }
        return true;
    }

    private void decide(HttpServletRequest request, HandlerMethod method) {
        var account = Account.of(request);
        var roles = known.computeIfAbsent(method.getMethod(), _ -> rolesOf(method));
        if (roles.isEmpty()) {
            LOG.error("{} does not say which roles may call it", method);
            throw forbidden();
        }
        if (account.isPresent()) {
            if (!roles.get().contains(account.get().role())) {
                throw forbidden();
            }
        } else if (!publicReading
                || !READS.contains(request.getMethod())
                || !roles.get().contains(Role.PROVIDER)) {
            throw missing();
        }
    }

    static Optional<List<Role>> rolesOf(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Roles.class))
                .map(roles -> List.of(roles.value()));
    }

    static Refusal missing() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED, "TOKEN_MISSING", null, "This is answered to who signs in with a token");
    }

    static Refusal forbidden() {
        return new Refusal(Refusal.Kind.FORBIDDEN, "ROLE_FORBIDDEN", null, "The account's role may not do this");
    }
}

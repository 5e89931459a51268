package org.ctax.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the account whose token was good on the request, where all that follows finds it. */
final class AccountFilter extends OncePerRequestFilter {
    private final Throttle throttle;

    AccountFilter(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who) {
            var account = who.account();
            if (account != null) {
                account.sent(request);
                who.person().sent(request);
                if (!throttle.letsAccount(account, request, response)) {
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }
}

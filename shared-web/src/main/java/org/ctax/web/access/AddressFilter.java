package org.ctax.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests by where they come from, before any work is done for them. */
final class AddressFilter extends OncePerRequestFilter {
    private final Throttle throttle;

    AddressFilter(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (throttle.letsAddress(request, response)) {
            chain.doFilter(request, response);
        }
    }
}

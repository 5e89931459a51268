package org.ctax.standalone.identity.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ctax.standalone.identity.PublicAddress;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/** Left to itself the framework takes whatever address it was asked at for the issuer, or needs it before the port is known. */
final class OneIssuer extends OncePerRequestFilter {
    private final PublicAddress address;

    OneIssuer(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var told = AuthorizationServerContextHolder.getContext();
        AuthorizationServerContextHolder.setContext(new Context(address.text(), told.getAuthorizationServerSettings()));
        try {
            chain.doFilter(request, response);
        } finally {
            AuthorizationServerContextHolder.setContext(told);
        }
    }

    private record Context(String issuer, AuthorizationServerSettings settings) implements AuthorizationServerContext {
        @Override
        public String getIssuer() {
            return issuer;
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}

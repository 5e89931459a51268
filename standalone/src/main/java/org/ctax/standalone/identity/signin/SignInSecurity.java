package org.ctax.standalone.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** The pages may be seen by everybody; what a form of theirs sends must come from them. */
@BuiltInIssuer
@Configuration(proxyBeanMethods = false)
public class SignInSecurity {
    /** Where one signs in. */
    public static final String PAGE = "/sign-in";

    private static final String[] PAGES = {PAGE, "/sign-out", "/signed-out", "/password", "/account", "/identity/**"};

    private final ObjectProvider<BrowserSession> sessions;

    SignInSecurity(ObjectProvider<BrowserSession> sessions) {
        this.sessions = sessions;
    }

    @Bean
    HttpSessionCsrfTokenRepository formTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(HttpSecurity http, HttpSessionCsrfTokenRepository formTokens) {
        return sessions(http.securityMatcher(PAGES)
                        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                        .exceptionHandling(handling -> handling.accessDeniedHandler(
                                (_, response, _) -> response.sendRedirect(PAGE + "?expired"))))
                .build();
    }

    /** What all that works with sessions has in common. */
    public HttpSecurity sessions(HttpSecurity http) {
        return http.logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new StillWelcome(), CsrfFilter.class);
    }

    /** Scripts never see the cookie, nor other sites' forms, nor, where there is a way around it, the open network. */
    @Bean
    ServletContextInitializer sessionCookie(PublicAddress address) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName("CTAX-SESSION");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            if (address.isSecure()) {
                cookie.setSecure(true);
            }
        };
    }

    /** Ends the session of an account that was locked, or whose password or role was changed. */
    private final class StillWelcome extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var session = sessions.getObject();
            if (session.isOver()) {
                session.end(request);
            }
            chain.doFilter(request, response);
        }
    }
}

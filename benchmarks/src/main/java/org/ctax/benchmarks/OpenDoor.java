package org.ctax.benchmarks;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.ctax.web.access.Account;
import org.ctax.web.access.Role;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What stands in the place of the gate where its cost is measured: everybody is let in as the same account. */
final class OpenDoor {
    private static final String GATE = "tokensOnly";
    private static final Account EVERYBODY = new Account("everybody", Role.COORDINATOR, Set.of());

    private OpenDoor() {}

    static void inPlaceOfTheGate(DefaultListableBeanFactory beans) {
        beans.removeBeanDefinition(GATE);
        beans.registerBeanDefinition(
                GATE,
                new RootBeanDefinition(
                        SecurityFilterChain.class,
                        () -> new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, List.of(letIn()))));
    }

    private static Filter letIn() {
        return (request, response, chain) -> {
            EVERYBODY.sent((HttpServletRequest) request);
            chain.doFilter(request, response);
        };
    }
}

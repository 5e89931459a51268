package org.ctax.web.access;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.ctax.web.ProblemWriter;
import org.ctax.web.start.WrongSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nothing is answered to who has not shown who it is, with a token in each request, but what is named here. */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Identity.class, Access.class, RateLimits.class, Origins.class})
public class AccessConfiguration {
    /** Spring Security's own filters stand at -100. */
    private static final int BEFORE_SECURITY = -110;

    /** Compared letter by letter: what is written in any other way is not open. */
    private static final Set<String> OPEN = Set.of(
            "/settings",
            "/v3/api-docs",
            "/internal/api-docs",
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness");

    @Bean
    Throttle throttle(RateLimits limits, ProblemWriter problems) {
        return new Throttle(limits, problems);
    }

    /** An address is strict; what is sent as a parameter is data, and refused by who reads it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(_ -> true);
        // The same rule as the framework's for what a header may hold, without its dear patterns: a token is long.
        firewall.setAllowedHeaderValues(
                value -> value.chars().noneMatch(one -> Character.isISOControl(one) || !Character.isDefined(one)));
        return firewall;
    }

    /** Each filter would be measured at each request, which costs more than all of them together. */
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** For whatever no other chain takes; who brings its own issuer brings a decoder that knows its keys. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain tokensOnly(
            HttpSecurity http,
            Identity identity,
            Access access,
            Origins origins,
            Throttle throttle,
            ProblemWriter problems,
            ObjectProvider<JwtDecoder> decoders,
            Environment environment) {
        var refused = new Refused(problems, throttle);
        var decoder = decoders.getIfAvailable(() -> decoder(identity));
        if (origins.origins().isEmpty()) {
            http.cors(AbstractHttpConfigurer::disable);
        } else {
            http.cors(cors -> cors.configurationSource(origins.source()));
        }
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A site that makes a browser send something cannot make it send a token.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders::write)
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(new Claims(identity)))
                        .authenticationEntryPoint(refused)
                        .accessDeniedHandler(refused)
                        .withObjectPostProcessor(refused.answeringFailures()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterAfter(new AccountFilter(throttle), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(request -> OPEN.contains(request.getRequestURI()))
                                .permitAll()
                                .requestMatchers(new MetricsApart(environment))
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .anyRequest()
                                .access(new KnownAccounts(access.publicReading())))
                .build();
    }

    /** Before every chain: where accounts sign in, too, somebody may ask without end. */
    @Bean
    FilterRegistrationBean<AddressFilter> limitsByAddress(Throttle throttle) {
        var registration = new FilterRegistrationBean<>(new AddressFilter(throttle));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    /** What may be called by whom in particular stands with each operation. */
    @Bean
    WebMvcConfigurer roles(Access access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RolesInterceptor(access.publicReading()))
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    Issuer issuer(Identity identity, ObjectProvider<OwnIssuer> own) {
        return new Issuer(identity, own);
    }

    @Bean
    RolesInDescription rolesInDescription() {
        return new RolesInDescription();
    }

    private static JwtDecoder decoder(Identity identity) {
        var issuer = identity.issuer();
        if (issuer == null || issuer.isBlank()) {
            throw new WrongSetting("ctax.identity.issuer", "is missing: whose tokens are believed, as its address");
        }
        if (identity.audience().isBlank()) {
            throw new WrongSetting("ctax.identity.audience", "is empty");
        }
        var jwks = identity.jwks();
        if (jwks != null) {
            return TokenRules.decoder(
                    KeySet.at(address("ctax.identity.jwks", jwks, "https", "http", "file")),
                    issuer,
                    identity.audience());
        }
        var _ = address("ctax.identity.issuer", uri(issuer), "https", "http");
        return TokenRules.decoder(KeySet.of(issuer), issuer, identity.audience());
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static URI address(String setting, @Nullable URI address, String... schemes) {
        var isFile = address != null && "file".equals(address.getScheme());
        if (address == null
                || !List.of(schemes).contains(String.valueOf(address.getScheme()))
                || (isFile ? address.getPath() == null : address.getHost() == null)) {
            throw new WrongSetting(
                    setting, "must be an address that begins with " + String.join(": or ", schemes) + ":");
        }
        return address;
    }
}

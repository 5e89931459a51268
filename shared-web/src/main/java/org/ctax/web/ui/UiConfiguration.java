package org.ctax.web.ui;

import java.time.Duration;
import org.ctax.web.access.Issuer;
import org.ctax.web.access.SafeHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Pages hold no data and are everybody's; what they show they ask for with the token of who looks at them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnResource(resources = "classpath:/org/ctax/ui/index.html")
public class UiConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/org/ctax/ui/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Files.ASSETS + "**")
                .addResourceLocations(FILES + "assets/")
                // Their names change with what is in them.
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new FewestBytes());
        registry.addResourceHandler(Files.ICON)
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /** After the chains of pages that are not the application's, and before that of the tokens. */
    @Bean
    @Order(100)
    SecurityFilterChain applicationChain(
            HttpSecurity http, Issuer issuer, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        var pages = new PageRequests(mappings);
        return http.securityMatcher(request -> Files.isMeantBy(request) || pages.matches(request))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing is done here that somebody could be made to do.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders::write)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new PageFilter(new PagePolicy(issuer), issuer), HeaderWriterFilter.class)
                .build();
    }
}

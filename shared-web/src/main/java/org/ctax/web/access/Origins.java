package org.ctax.web.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.ctax.web.start.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * From which other sites a browser may call.
 *
 * @param origins each as browsers name it, such as {@code https://map.example.org}; none unless it is set
 */
@ConfigurationProperties("ctax.cors")
record Origins(@DefaultValue List<String> origins) {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    CorsConfigurationSource source() {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(sound("ctax.cors.origins", origins));
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        allowed.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                ActingFor.HEADER,
                "CTAX-Source",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "X-Correlation-Id"));
        allowed.setExposedHeaders(
                List.of("CTAX-Position", "ETag", "Location", "Retry-After", "WWW-Authenticate", "X-Correlation-Id"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        source.registerCorsConfiguration("/ops/**", allowed);
        source.registerCorsConfiguration("/me", allowed);
        source.registerCorsConfiguration("/v3/api-docs", allowed);
        return source;
    }

    /** As browsers name them; refused under the name of the setting otherwise. */
    static List<String> sound(String setting, List<String> origins) {
        return origins.stream().map(origin -> sound(setting, origin)).toList();
    }

    /** Not every site: whoever means that has not thought of it. */
    private static String sound(String setting, String origin) {
        try {
            var parts = URI.create(origin.strip());
            if (List.of("http", "https").contains(String.valueOf(parts.getScheme()))
                    && parts.getHost() != null
                    && parts.getRawPath().isEmpty()
                    && parts.getRawQuery() == null) {
                return origin.strip();
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new WrongSetting(setting, "each is a scheme, a host and perhaps a port, and nothing more");
    }
}

package org.ctax.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ctax.web.access.Issuer;
import org.jspecify.annotations.Nullable;

/** What a page may use: files of this exchange, its answers, and the issuer where that is elsewhere. */
final class PagePolicy {
    private final Issuer issuer;

    PagePolicy(Issuer issuer) {
        this.issuer = issuer;
    }

    /** @param frames who may show the page within one of its own */
    String of(HttpServletRequest request, String frames) {
        var asked = asked(request);
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                + "font-src 'self'; connect-src " + asked + "; frame-src " + asked + "; manifest-src 'self'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors " + frames;
    }

    private String asked(HttpServletRequest request) {
        var here = origin(request.getRequestURL().toString());
        var elsewhere = Stream.concat(Stream.ofNullable(origin(issuer.name())), issuer.origins().stream())
                .filter(origin -> !origin.equals(here))
                .distinct();
        return Stream.concat(Stream.of("'self'"), elsewhere).collect(Collectors.joining(" "));
    }

    /** Null for what is no address: an issuer may have any name. */
    static @Nullable String origin(@Nullable String address) {
        try {
            var uri = address == null ? null : URI.create(address);
            return uri == null || uri.getHost() == null ? null : uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package org.ctax.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A browser that goes to an address which is nobody else's: the application itself knows its screens. Nobody else's is what
 * begins with no word with which an address of ours begins, so that a wrong address below {@code /api} is told so.
 */
final class PageRequests implements RequestMatcher {
    /** Answered by filters, or in some processes only. */
    private static final Set<String> OTHERS =
            Set.of("accounts", "actuator", "assets", "clients", "connect", "internal", "oauth2", ".well-known");

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private volatile @Nullable Set<String> taken;

    PageRequests(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return Files.isReading(request)
                && accepted != null
                && accepted.toLowerCase(Locale.ROOT).contains("text/html")
                && !taken().contains(firstWord(request.getRequestURI()));
    }

    /** Asked for at the first request: the mappings need what this is a part of. */
    private Set<String> taken() {
        var known = taken;
        if (known == null) {
            known = new HashSet<>(OTHERS);
            for (var mapping : mappings) {
                for (var info : mapping.getHandlerMethods().keySet()) {
                    info.getPatternValues().stream()
                            .map(PageRequests::firstWord)
                            .forEach(known::add);
                }
            }
            // Where the issuer sends a browser back to; whoever answers it, it is a page.
            known.remove(firstWord(PageFilter.SIGNED_IN));
            taken = known;
        }
        return known;
    }

    private static String firstWord(String path) {
        var from = path.startsWith("/") ? 1 : 0;
        var end = path.indexOf('/', from);
        return end < 0 ? path.substring(from) : path.substring(from, end);
    }
}

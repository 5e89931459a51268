package org.ctax.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What pages consist of. */
final class Files {
    static final String ASSETS = "/assets/";
    static final String ICON = "/icon.svg";

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private Files() {}

    static boolean isMeantBy(HttpServletRequest request) {
        var path = request.getRequestURI();
        return isReading(request) && (path.startsWith(ASSETS) || path.equals(ICON));
    }

    static boolean isReading(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }
}

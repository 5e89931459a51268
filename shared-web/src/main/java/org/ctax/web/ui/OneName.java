package org.ctax.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.ctax.web.access.Issuer;

/**
 * A machine calls itself by several names, of which our own issuer knows one. To a browser they are several sites: who came
 * to another could not sign in there.
 */
final class OneName {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private OneName() {}

    /** The same page under the name that the issuer knows; empty where it was asked for by that. */
    static Optional<String> of(HttpServletRequest request, Issuer issuer) {
        var name = issuer.name();
        if (!issuer.isOurs() || name == null || !THIS_MACHINE.contains(request.getServerName())) {
            return Optional.empty();
        }
        var known = URI.create(name);
        if (!THIS_MACHINE.contains(known.getHost())
                || known.getHost().equals(request.getServerName())
                || known.getPort() != request.getServerPort()) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        return Optional.of(name + request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}

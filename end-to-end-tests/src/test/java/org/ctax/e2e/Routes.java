package org.ctax.e2e;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which service answers: the rules of {@code docker/nginx}, for the proxy that stands in where nginx is not installed. */
enum Routes {
    COMMANDS,
    QUERIES;

    private static final Pattern OPERATIONS = Pattern.compile("/ops(/.*)?|/me|/me/views(/.*)?|/settings");
    private static final Pattern PAGES = Pattern.compile("/assets/.*|/icon\\.svg|/signed-in");
    private static final Pattern SIGN_IN = Pattern.compile("/(me|login|logout|oauth2|\\.well-known|accounts)(/.*)?");
    private static final Pattern FILES = Pattern.compile("/api/(imports.*|exchange-rates)");

    /** Empty where nothing is to be reached from outside. */
    static Optional<Routes> of(String method, String path) {
        if (path.contains(";") || path.contains("/..")) {
            return Optional.empty();
        }
        if (OPERATIONS.matcher(path).matches() || PAGES.matcher(path).matches()) {
            return Optional.of(QUERIES);
        }
        if (SIGN_IN.matcher(path).matches()) {
            return Optional.of(COMMANDS);
        }
        if (path.startsWith("/api/") || path.equals("/v3/api-docs")) {
            return Optional.of(isRead(method) ? QUERIES : COMMANDS);
        }
        return Optional.empty();
    }

    /** Whether a browser goes there: of what is not named it is given the web application. */
    static boolean isBrowsing(String method, @Nullable String accepted) {
        return isRead(method) && accepted != null && accepted.contains("text/html");
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether what is sent there is passed on as it comes, so that it cannot be sent again. */
    static boolean takesFiles(String path) {
        return FILES.matcher(path).matches();
    }

    /** Whether a request is sent to the next instance where one says that it cannot serve now. */
    static boolean isRepeatableCommand(String method, String path) {
        return path.startsWith("/api/")
                && isRepeatable(method, path)
                && of(method, path).filter(COMMANDS::equals).isPresent();
    }

    /** Whether a request may be sent to the next instance after one broke off with it. */
    static boolean isRepeatable(String method, String path) {
        return isRead(method) || path.startsWith("/api/") && !takesFiles(path);
    }
}

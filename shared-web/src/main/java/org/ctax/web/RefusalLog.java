package org.ctax.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One line for each request that is refused. It names the code and the field, never what a field held or what the caller
 * is told of amounts: the log is read by others than the answer.
 */
final class RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctax.refusals");

    private RefusalLog() {}

    static void refused(HttpServletRequest request, Refusal refusal) {
        // What is the caller's affair is not ours to worry about; where we cannot serve, it is.
        var level = refusal.kind() == Refusal.Kind.UNAVAILABLE ? Level.WARN : Level.INFO;
        write(level, request, refusal.kind().status(), refusal.code(), refusal.field());
    }

    static void refused(HttpServletRequest request, String path, int status, String code) {
        write(Level.INFO, request.getMethod(), path, status, code, null);
    }

    private static void write(
            Level level, HttpServletRequest request, int status, String code, @Nullable String field) {
        write(level, request.getMethod(), request.getRequestURI(), status, code, field);
    }

    private static void write(
            Level level, String method, String path, int status, String code, @Nullable String field) {
        LOG.atLevel(level)
                .addKeyValue("code", code)
                .addKeyValue("status", status)
                .log("Refused {} {}: {} {}{}", method, path, status, code, field == null ? "" : " " + harmless(field));
    }

    /** The name of a field that nobody knows was made up by the caller, who might make up lines of a log as well. */
    private static String harmless(String field) {
        return field.replaceAll("\\p{Cntrl}", "?");
    }
}

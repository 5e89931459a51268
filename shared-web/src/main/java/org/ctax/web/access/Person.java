package org.ctax.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an account, as far as is known.
 *
 * @param name by which it signs in
 * @param displayName by which people call it
 * @param language in which it reads, as in {@code fr}
 */
public record Person(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String language) {
    private static final String ATTRIBUTE = Person.class.getName();
    private static final Person NOBODY_KNOWN = new Person(null, null, null);

    /** What the token of a request says. */
    public static Person of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Person person ? person : NOBODY_KNOWN;
    }

    void sent(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}

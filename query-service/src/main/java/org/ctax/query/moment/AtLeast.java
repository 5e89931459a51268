package org.ctax.query.moment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ctax.web.Refusal;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a reader read its own write: with {@code atLeast=POSITION} the answer waits until the views hold it. */
final class AtLeast implements HandlerInterceptor {
    static final String PARAMETER = "atLeast";

    private final Moments moments;

    AtLeast(Moments moments) {
        this.moments = moments;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var position = request.getParameter(PARAMETER);
        if (position != null && !position.isBlank() && request.getMethod().equals("GET")) {
            moments.await(parse(position), PARAMETER);
        }
        return true;
    }

    private static long parse(String position) {
        try {
            var parsed = Long.parseLong(position);
            if (parsed >= 0) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw Refusal.malformed("INVALID_PARAMETER", PARAMETER, "A position is a whole number from 0 on");
    }
}

package org.ctax.query.moment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ctax.query.projection.CatchingUp;
import org.ctax.web.Refusal;
import org.springframework.web.servlet.HandlerInterceptor;

/** Shows nothing of views that are being built for the first time: a part of the figures would be taken for the whole. */
final class OnceBuilt implements HandlerInterceptor {
    private final CatchingUp views;

    OnceBuilt(CatchingUp views) {
        this.views = views;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && !views.isDone()) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "VIEWS_BUILDING",
                    null,
                    "The views are still being built from the events here; try again soon");
        }
        return true;
    }
}

package org.ctax.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ctax.web.access.Issuer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers every address of the application with its one page, and where the issuer sends a browser back to with another. */
final class PageFilter extends OncePerRequestFilter {
    static final String SIGNED_IN = "/signed-in";

    private static final String FRAMES = "X-Frame-Options";
    private static final String POLICY = "Content-Security-Policy";
    private static final String HTML = "text/html;charset=UTF-8";

    private final Page application = Page.read("index.html");
    private final Page signedIn = Page.read("signed-in.html");
    private final PagePolicy policy;
    private final Issuer issuer;

    PageFilter(PagePolicy policy, Issuer issuer) {
        this.policy = policy;
        this.issuer = issuer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Files.isMeantBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        var proper = OneName.of(request, issuer);
        if (proper.isPresent()) {
            response.sendRedirect(proper.get());
            return;
        }
        if (request.getRequestURI().equals(SIGNED_IN)) {
            // Tokens are renewed in a frame, in which the issuer sends the browser here.
            response.setHeader(FRAMES, "SAMEORIGIN");
            response.setHeader(POLICY, policy.of(request, "'self'"));
            write(signedIn, request, response);
        } else {
            response.setHeader(POLICY, policy.of(request, "'none'"));
            write(application, request, response);
        }
    }

    private static void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (new ServletWebRequest(request, response).checkNotModified(page.version())) {
            return;
        }
        response.setContentType(HTML);
        response.setContentLength(page.content().length);
        response.getOutputStream().write(page.content());
    }
}

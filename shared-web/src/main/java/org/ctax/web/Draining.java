package org.ctax.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * From the order to stop until the server hears nobody any more: requests under way go on, who only reads is still
 * answered, commands are told to go elsewhere; and with each answer its connection ends. A server that closed its
 * connections at once would cut off who had just sent something on one of them. A read may be cut off: it is sent again.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class Draining extends OncePerRequestFilter implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {
    /** Before the server stops listening, which the framework does in the phase that is 1024 below. */
    private static final int PHASE = DEFAULT_PHASE - 512;

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Duration time;
    private final ApplicationContext application;
    private final ProblemWriter problems;
    private volatile boolean draining;
    private volatile boolean running;

    /** @param time how long new requests are sent away before nobody is listened to any more */
    Draining(Duration time, ApplicationContext application, ProblemWriter problems) {
        this.time = time;
        this.application = application;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        if (!draining || READS.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                request,
                response,
                new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "SHUTTING_DOWN",
                        null,
                        "This process is being stopped, and has done nothing; others serve"));
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        if (closing.getApplicationContext() == application) {
            draining = true;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        if (time.isZero()) {
            running = false;
            done.run();
            return;
        }
        var _ = Thread.ofVirtual().name("draining").start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running = false;
            done.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

package org.ctax.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.ctax.web.ProblemWriter;
import org.ctax.web.Refusal;
import org.springframework.http.HttpHeaders;

/**
 * Holds back who asks too much. What is counted is kept for as many as fit into a bounded memory: who makes up more
 * addresses than that is let through, and nobody else is harmed.
 */
final class Throttle {
    private static final int MOST_KNOWN = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ProblemWriter problems;
    private final Counts accounts;
    private final Counts addresses;
    private final Counts failures;

    Throttle(RateLimits limits, ProblemWriter problems) {
        this.problems = problems;
        this.accounts = new Counts(limits.account());
        this.addresses = new Counts(limits.address());
        this.failures = new Counts(limits.failed());
    }

    /** Counts a request from its address; false where it is too many, and has been answered so. */
    boolean letsAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return lets(addresses, request.getRemoteAddr(), request, response);
    }

    /** Counts a request of an account; false where it is too many, and has been answered so. */
    boolean letsAccount(Account account, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return lets(accounts, account.id(), request, response);
    }

    /**
     * Counts a request whose token was not good; false where it is too many, and has been answered so. Good ones from the
     * same address go on: else who shares the address could shut the others out.
     */
    boolean letsFail(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return lets(failures, request.getRemoteAddr(), request, response);
    }

    private boolean lets(Counts counts, String whose, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wait = counts.count(whose);
        if (wait.isZero()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds() + 1)));
        problems.write(
                request,
                response,
                new Refusal(Refusal.Kind.TOO_MANY, "TOO_MANY_REQUESTS", null, "More is asked than is answered"));
        return false;
    }

    /** How often each came within a minute. */
    private static final class Counts {
        private final int most;
        private final Cache<String, Bucket> known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                // Whose bucket has had time to be full again may as well be forgotten.
                .expireAfterAccess(MINUTE)
                .build();

        Counts(int most) {
            this.most = most;
        }

        /** For how long it is to wait; zero where it is let through. */
        Duration count(String whose) {
            if (most <= 0) {
                return Duration.ZERO;
            }
            var bucket = Objects.requireNonNull(known.get(whose, _ -> full()));
            if (bucket.tryConsume(1)) {
                return Duration.ZERO;
            }
            return Duration.ofNanos(
                    Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                    .build();
        }
    }
}

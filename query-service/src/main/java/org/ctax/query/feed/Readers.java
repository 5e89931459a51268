package org.ctax.query.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.ctax.web.Refusal;

/** How many readers there are, and what became of them. */
final class Readers {
    private final int most;
    private final AtomicInteger now = new AtomicInteger();
    private final Counter sent;
    private final Counter turnedAway;
    private final Map<Loss, Counter> lost = new EnumMap<>(Loss.class);

    /** Why a reader is served no more that did not end by itself or with this process. */
    enum Loss {
        /** It took nothing for too long. */
        SLOW,
        /** Its connection broke. */
        GONE,
        /** Its messages could not be read. */
        FAILED
    }

    Readers(int most, MeterRegistry metrics) {
        this.most = most;
        var _ = Gauge.builder("ctax.feed.readers", now, AtomicInteger::get)
                .description("Readers of the live feed")
                .register(metrics);
        sent = Counter.builder("ctax.feed.messages")
                .description("Messages sent to readers of the live feed")
                .register(metrics);
        turnedAway = Counter.builder("ctax.feed.refused")
                .description("Readers that were turned away because there were as many as can be served")
                .register(metrics);
        for (var reason : Loss.values()) {
            lost.put(
                    reason,
                    Counter.builder("ctax.feed.lost")
                            .description(
                                    "Readers of the live feed that were too slow, went away or could not be served")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(metrics));
        }
    }

    void joined() {
        if (now.incrementAndGet() > most) {
            now.decrementAndGet();
            turnedAway.increment();
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "TOO_MANY_READERS", null, "The feed has as many readers as it can serve");
        }
    }

    void left() {
        now.decrementAndGet();
    }

    void lost(Loss reason) {
        Objects.requireNonNull(lost.get(reason)).increment();
    }

    void sent(int messages) {
        sent.increment(messages);
    }
}

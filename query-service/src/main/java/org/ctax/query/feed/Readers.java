package org.ctax.query.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.ctax.web.Refusal;

/** How many readers there are, and what became of them. */
final class Readers {
    private final int most;
    private final AtomicInteger now = new AtomicInteger();
    private final Counter sent;
    private final Counter lost;

    Readers(int most, MeterRegistry metrics) {
        this.most = most;
        var _ = Gauge.builder("ctax.feed.readers", now, AtomicInteger::get)
                .description("Readers of the live feed")
                .register(metrics);
        sent = Counter.builder("ctax.feed.messages")
                .description("Messages sent to readers of the live feed")
                .register(metrics);
        lost = Counter.builder("ctax.feed.lost")
                .description("Readers of the live feed that went away or were too slow")
                .register(metrics);
    }

    void joined() {
        if (now.incrementAndGet() > most) {
            now.decrementAndGet();
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "TOO_MANY_READERS", null, "The feed has as many readers as it can serve");
        }
    }

    void left() {
        now.decrementAndGet();
    }

    void lost() {
        lost.increment();
    }

    void sent(int messages) {
        sent.increment(messages);
    }
}

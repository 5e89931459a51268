package org.ctax.command.operations;

import java.time.Duration;
import org.ctax.eventstore.AppendState;
import org.ctax.eventstore.EventLog;
import org.ctax.web.running.Sampled;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether events can be read and stored; where they cannot, commands are better sent to another process. */
final class EventsHealth extends AbstractHealthIndicator {
    private static final Duration GOOD_ENOUGH = Duration.ofSeconds(1);

    private final Sampled<Long> head;
    private final AppendState appends;

    EventsHealth(EventLog log, AppendState appends) {
        super("The events cannot be read");
        this.head = new Sampled<>(log::headPosition, GOOD_ENOUGH);
        this.appends = appends;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("head", head.get());
        appends.trouble().ifPresent(trouble -> health.down().withDetail("trouble", trouble));
    }
}

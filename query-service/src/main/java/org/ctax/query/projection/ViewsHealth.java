package org.ctax.query.projection;

import org.ctax.eventstore.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the views are near enough to the last event to be shown; so many readers are better sent elsewhere. */
final class ViewsHealth extends AbstractHealthIndicator {
    private final ViewDatabase database;
    private final ViewProgress progress;
    private final EventLog log;
    private final long readyWithin;

    ViewsHealth(ViewDatabase database, ViewProgress progress, EventLog log, long readyWithin) {
        super("The views cannot be read");
        this.database = database;
        this.progress = progress;
        this.log = log;
        this.readyWithin = readyWithin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.reach();
        // The events may be away for a while without harm to the views, so that they are not asked.
        var head = log.seenPosition();
        var lag = Math.max(0, head - progress.lowest());
        (lag <= readyWithin ? health.up() : health.outOfService())
                .withDetail("head", head)
                .withDetail("lag", lag)
                .withDetail("readyWithin", readyWithin);
    }
}

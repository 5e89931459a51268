package org.ctax.query.projection;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the views are near enough to the last event to be shown; so many readers are better sent elsewhere. */
final class ViewsHealth extends AbstractHealthIndicator {
    private final ViewDatabase database;
    private final CatchingUp views;

    ViewsHealth(ViewDatabase database, CatchingUp views) {
        super("The views cannot be read");
        this.database = database;
        this.views = views;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.reach();
        var lag = views.lag();
        (lag <= views.near() ? health.up() : health.outOfService())
                .withDetail("head", views.head())
                .withDetail("lag", lag)
                .withDetail("readyWithin", views.near());
    }
}

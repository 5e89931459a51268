package org.ctax.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.ViewProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lag of each group, for whoever watches the exchange from outside. */
@Component
class ProjectionMetrics implements MeterBinder {
    private final ObjectProvider<ProjectionGroup> groups;
    private final ViewProgress progress;
    private final EventLog log;

    ProjectionMetrics(ObjectProvider<ProjectionGroup> groups, ViewProgress progress, EventLog log) {
        this.groups = groups;
        this.progress = progress;
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        groups.stream().map(ProjectionGroup::name).forEach(group -> {
            var _ = Gauge.builder("ctax.views.lag", () -> Math.max(0, log.headPosition() - progress.of(group)))
                    .description("Events that the views of the group do not hold yet")
                    .tag("group", group)
                    .register(registry);
        });
    }
}

package org.ctax.query.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;
import org.ctax.query.projection.Projections.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How the views of each group stand, for whoever watches the exchange from outside. */
@Component
class ProjectionMetrics implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionMetrics.class);

    private final ViewsSurvey survey;

    ProjectionMetrics(ViewsSurvey survey) {
        this.survey = survey;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ctax.views.lag", "Events that the views of the group do not hold yet", survey::lag);
        gauge(
                registry,
                "ctax.views.lag.seconds",
                "For how long the oldest event has waited that the views of the group do not hold",
                group -> survey.lateness(group).toMillis() / 1000.0);
        gauge(registry, "ctax.views.parked", "Events that could not be handled, and that wait", survey::parked);
        gauge(registry, "ctax.views.failing", "1 while the group's last batch failed", is(State.FAILING));
        gauge(registry, "ctax.views.rebuilding", "1 while the group is replayed", is(State.REBUILDING));
    }

    private Function<String, Number> is(State state) {
        return group -> survey.is(state, group) ? 1 : 0;
    }

    private void gauge(MeterRegistry registry, String name, String description, Function<String, Number> value) {
        for (var group : survey.groups()) {
            var _ = Gauge.builder(name, () -> orUnknown(value, group))
                    .description(description)
                    .tag("group", group)
                    .register(registry);
        }
    }

    private static Number orUnknown(Function<String, Number> value, String group) {
        try {
            return value.apply(group);
        } catch (RuntimeException e) {
            LOG.debug("How the views of {} stand could not be found out", group, e);
            return Double.NaN;
        }
    }
}

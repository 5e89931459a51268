package org.ctax.query.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Projections;
import org.ctax.query.projection.ViewProgress;
import org.ctax.web.running.Sampled;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How the views stand, for many who ask often. The databases are asked once in a while; one that is away makes unknown
 * what only it knows, and holds up nothing else.
 */
@Component
class ViewsSurvey {
    private static final Duration POSITIONS = Duration.ofSeconds(1);
    // Finding it out reads all that is parked.
    private static final Duration STATES = Duration.ofSeconds(10);

    private final List<String> groups;
    private final EventLog log;
    private final Sampled<Map<String, Long>> positions;
    private final Sampled<Map<String, Instant>> waiting;
    private final Sampled<Map<String, Projections.Status>> states;

    ViewsSurvey(ObjectProvider<ProjectionGroup> groups, ViewProgress progress, EventLog log, Projections projections) {
        this.groups = groups.stream().map(ProjectionGroup::name).toList();
        this.log = log;
        this.positions = new Sampled<>(() -> positions(progress), POSITIONS);
        this.waiting = new Sampled<>(this::oldestWaiting, POSITIONS);
        this.states = new Sampled<>(() -> states(projections), STATES);
    }

    List<String> groups() {
        return groups;
    }

    /** Events that the views of the group do not hold. */
    long lag(String group) {
        return Math.max(0, log.seenPosition() - positions.get().getOrDefault(group, 0L));
    }

    /** For how long the oldest of them has waited; zero where there is none. */
    Duration lateness(String group) {
        var since = waiting.get().get(group);
        var now = Instant.now();
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    int parked(String group) {
        var status = states.get().get(group);
        return status == null ? 0 : status.parked();
    }

    boolean is(Projections.State state, String group) {
        var status = states.get().get(group);
        return status != null && status.state() == state;
    }

    private Map<String, Long> positions(ViewProgress progress) {
        var found = new TreeMap<String, Long>();
        groups.forEach(group -> found.put(group, progress.of(group)));
        return found;
    }

    private Map<String, Instant> oldestWaiting() {
        var head = log.seenPosition();
        var found = new LinkedHashMap<String, Instant>();
        positions.get().forEach((group, position) -> {
            if (position < head) {
                log.recordedAt(position + 1).ifPresent(recorded -> found.put(group, recorded));
            }
        });
        return found;
    }

    private Map<String, Projections.Status> states(Projections projections) {
        var found = new TreeMap<String, Projections.Status>();
        projections.groups().forEach(group -> found.put(group, projections.statusOf(group)));
        return found;
    }
}

package org.ctax.events.fts;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which report on a flow it is. FTS raises the number for a new report, but moves amounts between a flow and its parts
 * without raising it; then only the moment of the change tells them apart.
 *
 * @param number from 1
 * @param updatedAt when FTS last touched it
 */
public record FlowVersion(int number, @Nullable Instant updatedAt) implements Comparable<FlowVersion> {
    private static final Comparator<FlowVersion> ORDER = Comparator.comparingInt(FlowVersion::number)
            .thenComparing(v -> v.updatedAt == null ? Instant.MIN : v.updatedAt);

    @Override
    public int compareTo(FlowVersion other) {
        return ORDER.compare(this, other);
    }
}

package org.ctax.query.projection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are kept.
 *
 * @param database name of the database, where the connection string has none
 * @param batch how many events are written at once at most
 * @param claimTimeout after how long of silence another process takes a group over
 * @param claimInterval how soon a group is taken up again after a failed batch, or after its process is gone
 * @param rebuildCheck how often a process looks whether a rebuild was asked for elsewhere
 * @param embedded whether a file of this process may hold the views where there is no {@code spring.mongodb.uri}
 * @param readyWithin how many events behind the last one the views may be for this process to count as ready
 * @param await how long a reader waits for a view to reach the position that it asked for
 */
@ConfigurationProperties("ctax.views")
record ViewProperties(
        @DefaultValue("ctax") String database,
        @DefaultValue("5000") int batch,
        @DefaultValue("10s") Duration claimTimeout,
        @DefaultValue("1s") Duration claimInterval,
        @DefaultValue("2s") Duration rebuildCheck,
        @DefaultValue("true") boolean embedded,
        @DefaultValue("1000") long readyWithin,
        @DefaultValue("5s") Duration await) {}

package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that write these views together. Each beats in the database; one whose beat stands still is taken for
 * dead. The clocks of the others do not matter: each watches by its own how long a beat has stood still.
 */
final class Instances implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final int BURIED_AFTER = 30;

    private final MongoCollection<Document> instances;
    private final String self;
    private final long patience;
    private final Map<String, Beat> others = new HashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-heart").daemon().factory());
    private volatile Map<String, Integer> writers = Map.of();

    /** The last beat of another process, and when it was first seen here. */
    private record Beat(long number, long since) {}

    /**
     * Knows of nobody yet.
     *
     * @param self under which name this process claims segments
     * @param patience after how long without a beat a process is taken for dead
     */
    Instances(MongoDatabase database, String self, Duration patience) {
        this.instances = database.getCollection("instances");
        this.self = self;
        this.patience = patience.toNanos();
    }

    /** Beats from now on, saying which groups this process writes. */
    void beatEvery(Duration interval, Supplier<List<String>> groups) {
        beat(groups.get());
        var _ = heart.scheduleWithFixedDelay(
                () -> {
                    try {
                        beat(groups.get());
                    } catch (RuntimeException e) {
                        LOG.debug("The heart missed a beat", e);
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void beat(List<String> groups) {
        instances.updateOne(
                eq("_id", self), combine(inc("beats", 1L), set("groups", groups)), new UpdateOptions().upsert(true));
        var counted = new HashMap<String, Integer>();
        groups.forEach(group -> counted.merge(group, 1, Integer::sum));
        for (var instance : instances.find()) {
            if (!instance.getString("_id").equals(self) && isAlive(instance)) {
                instance.getList("groups", String.class, List.of())
                        .forEach(group -> counted.merge(group, 1, Integer::sum));
            }
        }
        writers = Map.copyOf(counted);
    }

    private boolean isAlive(Document instance) {
        var id = instance.getString("_id");
        var number = instance.getLong("beats");
        var known = others.get(id);
        if (known == null || known.number() != number) {
            others.put(id, new Beat(number, System.nanoTime()));
            return true;
        }
        var still = System.nanoTime() - known.since();
        if (still > BURIED_AFTER * patience) {
            instances.deleteOne(and(eq("_id", id), eq("beats", number)));
            others.remove(id);
        }
        return still <= patience;
    }

    /** How many segments of a group this process may claim, so that each that lives has its share. */
    int shareOf(ProjectionGroup group) {
        return Math.ceilDiv(group.segments(), Math.max(1, writers.getOrDefault(group.name(), 1)));
    }

    /** Says nothing to the others: they take this process for dead after a while. */
    void stopBeating() {
        heart.shutdownNow();
    }

    /** The others need not wait until this process is taken for dead. */
    @Override
    public void close() {
        stopBeating();
        try {
            if (heart.awaitTermination(5, TimeUnit.SECONDS)) {
                instances.deleteOne(eq("_id", self));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("Left without a word", e);
        }
    }
}

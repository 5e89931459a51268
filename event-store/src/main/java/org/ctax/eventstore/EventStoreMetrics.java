package org.ctax.eventstore;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the store works, in numbers for whoever watches it. The only place here that knows of a library for them. */
final class EventStoreMetrics implements MeterBinder {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final Consumer<AppendMonitor> appends;
    private final HeadWatch watch;
    private final @Nullable EventStorage database;

    private EventStoreMetrics(Consumer<AppendMonitor> appends, HeadWatch watch, @Nullable EventStorage database) {
        this.appends = appends;
        this.watch = watch;
        this.database = database;
    }

    static EventStoreMetrics of(EventStorage storage) {
        return new EventStoreMetrics(storage::monitor, storage.watch(), storage);
    }

    static EventStoreMetrics of(AxonServerStorage storage) {
        return new EventStoreMetrics(storage.appender()::monitor, storage.watch(), null);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        appends.accept(new Appends(registry));
        var unused = Gauge.builder("ctax.events.head", watch::head)
                .description("The last position that this process knows of")
                .register(registry);
        if (database != null) {
            ofDatabase(database, registry);
        }
    }

    private static void ofDatabase(EventStorage storage, MeterRegistry registry) {
        storage.readers().setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        var unused = Gauge.builder(
                        "ctax.append.waiting", () -> storage.appender().waiting())
                .description("Units of work that wait for the appender of this process")
                .register(registry);
    }

    private static final class Appends implements AppendMonitor {
        private final Map<Result, Timer> times = new EnumMap<>(Result.class);
        private final DistributionSummary members;
        private final Counter events;
        private final Counter conflicts;

        Appends(MeterRegistry registry) {
            for (Result result : Result.values()) {
                times.put(result, timer(result, registry));
            }
            members = DistributionSummary.builder("ctax.append.batch")
                    .description("Units of work that were written in one transaction")
                    .register(registry);
            events = Counter.builder("ctax.append.events")
                    .description("Events that were stored, without those that were refused")
                    .register(registry);
            conflicts = Counter.builder("ctax.append.conflicts")
                    .description("Units of work that lost a race to another; most are tried again")
                    .register(registry);
        }

        private static Timer timer(Result result, MeterRegistry registry) {
            return Timer.builder("ctax.append")
                    .description("Transactions of the appender, from the lock to the commit")
                    .tag("result", result.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry);
        }

        @Override
        public void wrote(Batch batch) {
            Timer time = times.get(batch.result());
            if (time != null) {
                time.record(batch.took());
            }
            members.record(batch.members());
            events.increment(batch.events());
            conflicts.increment(batch.conflicts());
        }
    }
}

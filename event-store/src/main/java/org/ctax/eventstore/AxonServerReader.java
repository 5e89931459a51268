package org.ctax.eventstore;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.ctax.eventstore.RecentPages.Page;
import org.jspecify.annotations.Nullable;

/** Reads the events of Axon Server by position. The server counts them from 0, we do from 1. */
final class AxonServerReader implements LogReader {

    private static final int BUFFER = 1_024;
    private static final int REFILL = 256;
    private static final int SEEDS = 256;
    private static final int PROBES = 20_000;

    private final Supplier<EventChannel> channel;
    private final boolean fromLeader;
    private final Duration patience;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final RecentPages recent = new RecentPages(this::load);
    private final Map<Long, Long> probes = new ConcurrentHashMap<>();
    // What the times are after a position from which someone is likely to read on.
    private final Map<Long, RecordedTimes> seeds = new LinkedHashMap<>(SEEDS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RecordedTimes> eldest) {
            return size() > SEEDS;
        }
    };
    private volatile RecentTimes latest = new RecentTimes();

    /** The {@code serializer} can read the connector's metadata. */
    AxonServerReader(
            Supplier<EventChannel> channel,
            boolean fromLeader,
            Duration patience,
            Serializer serializer,
            EventUpcaster upcasters) {
        this.channel = channel;
        this.fromLeader = fromLeader;
        this.patience = patience;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Knows the times of what was read last by whoever follows the end. */
    void knows(RecentTimes times) {
        latest = times;
    }

    @Override
    public long head() {
        return answer(channel.get().getLastToken()) + 1;
    }

    private long answer(CompletableFuture<Long> asked) {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private static EventStoreException away(@Nullable Throwable cause) {
        return new EventStoreException("Axon Server does not answer", cause);
    }

    /** All events after a position, those of the future too, until it is closed. */
    RecordedStream open(long after) {
        RecordedTimes seed = seed(after);
        long from = seed == null ? Math.max(0, after - RecordedTimes.WINDOW) : after;
        return new RecordedStream(
                channel.get().openStream(from - 1, BUFFER, REFILL, fromLeader),
                seed == null ? new RecordedTimes() : seed,
                after);
    }

    private @Nullable RecordedTimes seed(long position) {
        synchronized (seeds) {
            RecordedTimes seed = seeds.get(position);
            return seed == null ? null : seed.copy();
        }
    }

    private void keep(long position, RecordedTimes times) {
        synchronized (seeds) {
            seeds.put(position, times.copy());
        }
    }

    /** At most so many events after a position; none only where it is the last. */
    private List<EventWithToken> read(long after, int limit) {
        long until = Math.min(head(), limit > Long.MAX_VALUE - after ? Long.MAX_VALUE : after + limit);
        if (until <= after) {
            return List.of();
        }
        List<EventWithToken> events = new ArrayList<>();
        long position = after;
        try (RecordedStream stream = open(after)) {
            while (position < until) {
                EventWithToken next = stream.nextIfAvailable(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw away(stream.getError().orElse(null));
                }
                position = next.getToken();
                if (position <= until) {
                    events.add(next);
                }
            }
            if (position == until) {
                keep(until, stream.times());
            }
            return events;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    @Override
    public Page pageAfter(long position, int limit) {
        return recent.after(position, limit);
    }

    /** An upcaster sees a page, not the whole stream: it must not carry what it learned from one event to another. */
    private Page load(long position, int limit) {
        List<EventWithToken> stored = read(position, limit);
        long last = stored.isEmpty() ? position : stored.getLast().getToken();
        return new Page(
                position,
                last,
                upcastAndDeserializeTrackedEvents(
                                stored.stream()
                                        .map(event -> new TrackedDomainEventData<>(
                                                new LogToken(
                                                        event.getToken(),
                                                        event.getEvent().getMessageIdentifier()),
                                                new GrpcBackedDomainEventData(event.getEvent()))),
                                serializer,
                                upcasters)
                        .collect(Collectors.toUnmodifiableList()));
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        if (position < 1) {
            return Optional.empty();
        }
        Long known = latest.at(position);
        if (known == null) {
            known = probes.get(position);
        }
        if (known == null) {
            List<EventWithToken> read = read(position - 1, 1);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            known = read.getFirst().getEvent().getTimestamp();
        }
        return Optional.of(Instant.ofEpochMilli(known));
    }

    @Override
    public Optional<String> eventIdAt(long position) {
        return position < 1
                ? Optional.empty()
                : read(position - 1, 1).stream()
                        .map(event -> event.getEvent().getMessageIdentifier())
                        .findFirst();
    }

    /**
     * Looks at positions that are the same wherever the log ends by now, so that the answer for a moment that is past
     * stays the same; then reads on to the first that is not within the bound.
     */
    @Override
    public long lastPositionWhere(Predicate<Instant> withinBound) {
        long head = head();
        Long last = latest.at(head);
        if (last != null && withinBound.test(Instant.ofEpochMilli(last))) {
            return head;
        }
        long low = 0;
        for (long step = Long.highestOneBit(Math.max(1, head)); step >= RecordedTimes.WINDOW; step >>= 1) {
            long probe = low + step;
            if (probe <= head && withinBound.test(probe(probe))) {
                low = probe;
            }
        }
        for (EventWithToken event : read(low, RecordedTimes.WINDOW)) {
            if (!withinBound.test(Instant.ofEpochMilli(event.getEvent().getTimestamp()))) {
                return low;
            }
            low = event.getToken();
        }
        return low;
    }

    private Instant probe(long position) {
        Instant recorded = recordedAt(position).orElseThrow(() -> away(null));
        if (probes.size() >= PROBES) {
            probes.clear();
        }
        probes.put(position, recorded.toEpochMilli());
        return recorded;
    }
}

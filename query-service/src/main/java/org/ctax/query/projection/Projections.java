package org.ctax.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All groups, for whoever runs the exchange: how far they are, what they parked, and how to begin anew. */
public final class Projections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);

    /** Whether a group moves. */
    public enum State {
        RUNNING,
        REBUILDING,
        /** The last batch failed, and it is tried again. */
        FAILING,
        STOPPED,
        /** Another process writes it. */
        ELSEWHERE
    }

    /** How a group stands, with the failure that it last met where it is failing. */
    public record Status(
            ProjectionGroup group,
            long position,
            State state,
            int parked,
            @Nullable String failure,
            List<Part> segments) {}

    /**
     * A segment of a group.
     *
     * @param position the last event that its views hold
     * @param owner the process that writes it, as pid@host; absent while nobody does
     * @param here whether that is this process
     */
    public record Part(int segment, long position, @Nullable String owner, boolean here) {}

    /**
     * An event that could not be handled, or that waits behind one ({@code cause} is then absent).
     *
     * @param aggregateId of which record; absent for who may not know of every record
     */
    public record Parked(
            String group,
            @Nullable String aggregateId,
            String eventId,
            String eventType,
            long position,
            Instant recorded,
            Instant parkedAt,
            @Nullable String cause) {
        /** For who mends views and need not know what they hold. */
        public Parked withoutContent() {
            return new Parked(group, null, eventId, eventType, position, recorded, parkedAt, kindOf(cause));
        }
    }

    /** What kind of failure it is, without what it says: that may be about a record. */
    public static @Nullable String kindOf(@Nullable String failure) {
        return failure == null ? null : failure.split("[: ]", 2)[0];
    }

    private static final int SECONDS_TO_BEGIN = 10;

    private final Map<String, Projection> projections = new TreeMap<>();
    private final ViewProgress progress;
    private final GroupState state;
    private final StoredSegments stored;
    private final Set<String> paused = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rebuilder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-rebuild").daemon().factory());

    private volatile boolean stopping;

    Projections(ViewProgress progress, GroupState state, StoredSegments stored) {
        this.progress = progress;
        this.state = state;
        this.stored = stored;
    }

    void add(Projection projection) {
        state.register(projection.group());
        projections.put(projection.group().name(), projection);
    }

    public Collection<String> groups() {
        return List.copyOf(projections.keySet());
    }

    public boolean knows(String group) {
        return projections.containsKey(group);
    }

    public Status statusOf(String group) {
        var projection = projection(group);
        var parts = parts(group);
        // Who fails lets go for a moment before he tries again, unless another takes over.
        var elsewhere = !parts.isEmpty() && parts.stream().noneMatch(part -> part.here() || part.owner() == null);
        var failure = elsewhere ? null : projection.failure();
        return new Status(
                projection.group(),
                progress.of(group),
                stateOf(projection, elsewhere, failure),
                count(group),
                failure,
                parts);
    }

    private List<Part> parts(String group) {
        var here = progress.here(group);
        return stored.apply(group).stream()
                .map(one -> new Part(one.segment(), one.position(), one.owner(), here.contains(one.segment())))
                .toList();
    }

    /** The groups of which this process writes what it may claim, or will once it has started. */
    List<String> written() {
        return projections.keySet().stream()
                .filter(group -> !paused.contains(group))
                .toList();
    }

    private State stateOf(Projection projection, boolean elsewhere, @Nullable String failure) {
        if (state.isRebuildDue(projection.group())) {
            return State.REBUILDING;
        }
        if (!projection.processor().isRunning()) {
            return State.STOPPED;
        }
        if (failure != null || projection.processor().isError()) {
            return State.FAILING;
        }
        if (elsewhere) {
            return State.ELSEWHERE;
        }
        // Axon calls it replaying up to where the views were before, which a log that was restored may not reach for
        // long.
        var replaying = projection.processor().processingStatus().values().stream()
                .anyMatch(segment -> segment.isReplaying() && !segment.isCaughtUp());
        return replaying ? State.REBUILDING : State.RUNNING;
    }

    /**
     * Empties a group's views and replays all events into them, in whatever process writes them. Returns once that has
     * begun, or is certain to; after the return nobody who waits for a position is answered from before.
     */
    public void rebuild(String group) {
        var projection = projection(group);
        state.askForRebuild(group);
        if (stopping) {
            return;
        }
        try {
            var _ = rebuilder.submit(() -> rebuildIfDue(projection)).get(SECONDS_TO_BEGIN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("The rebuild of {} is asked for and will begin later", group, e);
        }
    }

    /** Looks from time to time whether a rebuild was asked for in another process. */
    void watchForRequests(long millis) {
        var _ = rebuilder.scheduleWithFixedDelay(
                () -> projections.values().forEach(this::rebuildIfDue), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Every process lets go of the group; the first that then holds all of it begins, and the others go on. */
    private void rebuildIfDue(Projection projection) {
        var group = projection.group().name();
        try {
            if (state.isRebuildDue(projection.group())) {
                paused.add(group);
                projection.processor().shutDown();
                LOG.info("Rebuilding the views of {}", group);
                begin(projection);
            }
            goOn(projection);
        } catch (UnableToClaimTokenException e) {
            LOG.info("The rebuild of {} waits until other processes have let go of it", group);
        } catch (RuntimeException e) {
            LOG.warn("The rebuild of {} could not begin and will be tried again", group, e);
            goOn(projection);
        }
    }

    private void goOn(Projection projection) {
        if (!stopping && paused.remove(projection.group().name())) {
            projection.processor().start();
        }
    }

    /** What was asked for before the last stop, or is asked for by a new version; called before anything is processed. */
    void beginDueRebuilds() {
        for (var projection : projections.values()) {
            if (state.isRebuildDue(projection.group())) {
                try {
                    begin(projection);
                } catch (UnableToClaimTokenException e) {
                    LOG.info(
                            "The rebuild of {} is left to the process that writes it",
                            projection.group().name());
                }
            }
        }
    }

    private void begin(Projection projection) {
        // Who waits for a position from now on waits for the replay, and never meets the emptied view.
        progress.resetting(projection.group().name(), true);
        try {
            projection.beginAnew();
        } finally {
            progress.resetting(projection.group().name(), false);
        }
        state.isRebuilt(projection.group());
    }

    public List<Parked> parked(String group) {
        var found = new ArrayList<Parked>();
        for (var sequence : projection(group).deadLetters().deadLetters()) {
            for (var letter : sequence) {
                found.add(parked(group, letter));
            }
        }
        return found;
    }

    /** As many as {@link #parked} would read. */
    private int count(String group) {
        return Math.toIntExact(projection(group).deadLetters().size());
    }

    private static Parked parked(String group, DeadLetter<? extends EventMessage<?>> letter) {
        var event = letter.message();
        var recorded = RecordedResolverFactory.of(event);
        return new Parked(
                group,
                recorded.aggregateId(),
                recorded.eventId(),
                event.getPayloadType().getSimpleName(),
                recorded.position(),
                recorded.recorded(),
                letter.enqueuedAt(),
                letter.cause().map(Projections::sentence).orElse(null));
    }

    private static String sentence(Cause cause) {
        return cause.type() + ": " + cause.message();
    }

    /**
     * Handles what is parked again, each aggregate in its order; what fails stays.
     *
     * @return how many events are still parked
     */
    public int retry(String group) {
        var projection = projection(group);
        var sequences = new ArrayList<List<DeadLetter<? extends EventMessage<?>>>>();
        for (var letters : projection.deadLetters().deadLetters()) {
            var sequence = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
            letters.forEach(sequence::add);
            sequences.add(sequence);
        }
        for (var sequence : sequences) {
            var left = sequence.iterator();
            while (left.hasNext() && isMended(projection, left.next())) {
                // the next one of the same aggregate
            }
        }
        return count(group);
    }

    // Axon's own way through the queue claims each letter; the embedded database does not understand how.
    private static boolean isMended(Projection projection, DeadLetter<? extends EventMessage<?>> letter) {
        try {
            projection.again(letter.message());
        } catch (Exception e) {
            projection.deadLetters().requeue(letter, l -> l.withCause(e));
            return false;
        }
        projection.deadLetters().evict(letter);
        return true;
    }

    private Projection projection(String group) {
        var projection = projections.get(group);
        if (projection == null) {
            throw new IllegalArgumentException("no group " + group);
        }
        return projection;
    }

    /** Lets a rebuild that is being begun come to its end; what is asked for after that begins with the next start. */
    void endRebuilds() {
        stopping = true;
        rebuilder.shutdown();
        try {
            if (!rebuilder.awaitTermination(SECONDS_TO_BEGIN, TimeUnit.SECONDS)) {
                rebuilder.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        rebuilder.shutdownNow();
        projections.values().forEach(Projection::close);
    }
}

package org.ctax.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            @Nullable String failure) {}

    /** An event that could not be handled, or that waits behind one ({@code cause} is then absent). */
    public record Parked(
            String group,
            String aggregateId,
            String eventId,
            String eventType,
            long position,
            Instant recorded,
            Instant parkedAt,
            @Nullable String cause) {}

    private static final int SECONDS_TO_BEGIN = 10;

    private final Map<String, Projection> projections = new TreeMap<>();
    private final ViewProgress progress;
    private final GroupState state;
    private final ScheduledExecutorService rebuilder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-rebuild").daemon().factory());

    private volatile boolean stopping;

    Projections(ViewProgress progress, GroupState state) {
        this.progress = progress;
        this.state = state;
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
        var failure = projection.processor().processingStatus().values().stream()
                .filter(segment -> segment.isErrorState())
                .map(segment -> String.valueOf(segment.getError()))
                .findFirst()
                .orElse(null);
        return new Status(
                projection.group(),
                progress.of(group),
                stateOf(projection, failure),
                parked(group).size(),
                failure);
    }

    private State stateOf(Projection projection, @Nullable String failure) {
        if (state.isRebuildDue(projection.group())) {
            return State.REBUILDING;
        }
        if (!projection.processor().isRunning()) {
            return State.STOPPED;
        }
        if (failure != null || projection.processor().isError()) {
            return State.FAILING;
        }
        if (!progress.isHere(projection.group().name())) {
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

    private void rebuildIfDue(Projection projection) {
        try {
            // Who cannot even begin to read from where the views are does not keep them, and nobody else does.
            if (!state.isRebuildDue(projection.group())
                    || !progress.isHere(projection.group().name())
                            && !projection.processor().isError()) {
                return;
            }
            LOG.info("Rebuilding the views of {}", projection.group().name());
            projection.processor().shutDown();
            try {
                begin(projection);
            } catch (UnableToClaimTokenException e) {
                LOG.info(
                        "The rebuild of {} is left to the process that writes it",
                        projection.group().name());
            } finally {
                if (!stopping) {
                    projection.processor().start();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The rebuild of {} could not begin and will be tried again",
                    projection.group().name(),
                    e);
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
            projection.processor().resetTokens();
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
        return parked(group).size();
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

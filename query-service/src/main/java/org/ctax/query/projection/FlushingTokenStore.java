package org.ctax.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a batch gathered before its token is stored, and says how far the views have come after. Axon stores the
 * token first among all that happens when a batch is committed, so this is the only place that is before it.
 */
final class FlushingTokenStore implements TokenStore {
    private static final long LONG_SILENCE = Duration.ofSeconds(5).toNanos();

    private final TokenStore tokens;
    private final ViewProgress progress;
    private final Map<String, GroupInvoker> invokers = new ConcurrentHashMap<>();
    private final Map<Claim, Long> confirmed = new ConcurrentHashMap<>();

    private record Claim(String group, int segment) {}

    FlushingTokenStore(TokenStore tokens, ViewProgress progress) {
        this.tokens = tokens;
        this.progress = progress;
    }

    void settleWith(String group, GroupInvoker invoker) {
        invokers.put(group, invoker);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String group, int segment) {
        confirm(group, segment);
        var invoker = invokers.get(group);
        if (invoker != null) {
            settle(group, invoker);
        }
        try {
            tokens.storeToken(token, group, segment);
        } catch (RuntimeException e) {
            progress.lost(group, segment);
            throw e;
        }
        claimed(group, segment, token);
    }

    /** A process that stood still for long may have been replaced, and must not write over what another has written. */
    private void confirm(String group, int segment) {
        var last = confirmed.get(new Claim(group, segment));
        if (last != null && System.nanoTime() - last > LONG_SILENCE) {
            extendClaim(group, segment);
        }
    }

    private void claimed(String group, int segment, @Nullable TrackingToken token) {
        confirmed.put(new Claim(group, segment), System.nanoTime());
        progress.reached(group, segment, Positions.of(token));
    }

    private static void settle(String group, GroupInvoker invoker) {
        try {
            invoker.settle();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the views of " + group + " could not be written", e);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String group, int segment) {
        var token = tokens.fetchToken(group, segment);
        takenUp(group, segment, token);
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String group, Segment segment) {
        var token = tokens.fetchToken(group, segment);
        takenUp(group, segment.getSegmentId(), token);
        return token;
    }

    private void takenUp(String group, int segment, @Nullable TrackingToken token) {
        var invoker = invokers.get(group);
        if (invoker != null) {
            invoker.segmentTakenUp();
        }
        claimed(group, segment, token);
    }

    @Override
    public void extendClaim(String group, int segment) {
        try {
            tokens.extendClaim(group, segment);
            confirmed.put(new Claim(group, segment), System.nanoTime());
        } catch (RuntimeException e) {
            progress.lost(group, segment);
            throw e;
        }
    }

    @Override
    public void releaseClaim(String group, int segment) {
        progress.lost(group, segment);
        tokens.releaseClaim(group, segment);
    }

    /** Lets go of every segment of the group that this process holds. */
    void releaseAll(String group) {
        progress.here(group).forEach(segment -> releaseClaim(group, segment));
    }

    @Override
    public void initializeTokenSegments(String group, int segments) {
        tokens.initializeTokenSegments(group, segments);
    }

    @Override
    public void initializeTokenSegments(String group, int segments, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(group, segments, initial);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String group, int segment) {
        tokens.initializeSegment(token, group, segment);
    }

    @Override
    public void deleteToken(String group, int segment) {
        tokens.deleteToken(group, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String group) {
        return tokens.fetchSegments(group);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String group) {
        return tokens.fetchAvailableSegments(group);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}

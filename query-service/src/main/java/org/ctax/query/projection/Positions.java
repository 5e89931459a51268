package org.ctax.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The position that Axon wraps in a token; 0 is before everything. */
final class Positions {
    private Positions() {}

    static long of(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    static long of(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked ? of(tracked.trackingToken()) : 0;
    }
}

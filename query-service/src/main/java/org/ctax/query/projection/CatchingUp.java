package org.ctax.query.projection;

import org.ctax.eventstore.EventLog;

/** How far the views are behind the last event that this process knows of. */
public final class CatchingUp {
    private final ViewProgress progress;
    private final EventLog log;
    private final long near;
    private volatile boolean done;

    CatchingUp(ViewProgress progress, EventLog log, long near) {
        this.progress = progress;
        this.log = log;
        this.near = near;
    }

    long head() {
        // The events may be away for a while without harm to the views, so that they are not asked.
        return log.seenPosition();
    }

    long lag() {
        var lag = Math.max(0, head() - progress.lowest());
        done = done || lag <= near;
        return lag;
    }

    long near() {
        return near;
    }

    /**
     * Whether the views have been near enough to the last event since this process began. Until then a release that keeps
     * other things in its views may still be building them, and what they show is not a past moment but a part.
     */
    public boolean isDone() {
        return done || lag() <= near;
    }
}

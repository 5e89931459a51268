package org.ctax.query.projection;

import org.ctax.eventstore.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds views that were built from events which the log does not have: it was restored from a backup that is older than
 * they are. Nothing in them can be trusted then, even once the log is longer again, and they are built anew.
 */
final class LostHistory {
    private static final Logger LOG = LoggerFactory.getLogger(LostHistory.class);

    private final EventLog log;
    private final StoredSegments stored;
    private final GroupState state;

    LostHistory(EventLog log, StoredSegments stored, GroupState state) {
        this.log = log;
        this.stored = stored;
        this.state = state;
    }

    void askForRebuild(String group) {
        for (var token : stored.tokens(group)) {
            if (!log.holds(token)) {
                LOG.warn(
                        "The views of {} show events up to position {} that are not in the log, which ends at {}: "
                                + "it was restored, and they are built anew",
                        group,
                        Positions.of(token),
                        log.headPosition());
                state.askForRebuild(group);
                return;
            }
        }
    }
}

package org.ctax.eventstore;

import java.io.Serial;
import java.sql.SQLException;

/** The database refused one event, and with it the whole handover that it came in. */
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final SQLException reason;
    private final int eventIndex;

    RefusedException(SQLException reason, int eventIndex) {
        super(reason);
        this.reason = reason;
        this.eventIndex = eventIndex;
    }

    SQLException reason() {
        return reason;
    }

    int eventIndex() {
        return eventIndex;
    }
}

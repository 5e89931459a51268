package org.ctax.command.desk;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.ctax.web.Refusal;

/** What a caller demands of a record before its command changes it: that it stands as the caller saw it. */
public final class Precondition {
    static final String KEY = "expectedVersion";

    private Precondition() {}

    /** Refuses where the record is not at the version that the caller demands. {@link Entries} asks it of its own. */
    public static void hold() {
        var expected = CurrentUnitOfWork.get().getMessage().getMetaData().get(KEY);
        var version = AggregateLifecycle.getVersion();
        var actual = version == null ? -1 : version;
        if (expected instanceof Number number && number.longValue() != actual) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "STALE_VERSION",
                    "If-Match",
                    actual < 0
                            ? "There is no such record yet"
                            : "The record has moved on to version %d; look at it again".formatted(actual));
        }
    }
}

package org.ctax.web;

import java.util.concurrent.Callable;
import org.ctax.events.Provenance;
import org.slf4j.MDC;

/** The id of the request that a thread works for, which each line of the log shows; other threads take it over here. */
public final class CorrelationId {
    static final String KEY = Provenance.CORRELATION;

    private CorrelationId() {}

    /** The same work, in the name of the request that this thread works for. */
    public static Runnable carried(Runnable work) {
        var carried = carried(() -> {
            work.run();
            return true;
        });
        return () -> {
            try {
                var _ = carried.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** {@link #carried(Runnable)} for work that has a result. */
    public static <T> Callable<T> carried(Callable<T> work) {
        var id = MDC.get(KEY);
        if (id == null) {
            return work;
        }
        return () -> {
            try (var _ = MDC.putCloseable(KEY, id)) {
                return work.call();
            }
        };
    }
}

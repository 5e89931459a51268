package org.ctax.eventstore;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/** The events were handed over, and whether they are stored could not be learned. The command may be repeated. */
public final class OutcomeUnknownException extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.ctax.eventstore;

import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;

/** The store could not take the events; certainly nothing of them is stored. The command may be repeated later. */
public final class StoreUnavailableException extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

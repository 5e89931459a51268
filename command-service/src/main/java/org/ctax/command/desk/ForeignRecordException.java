package org.ctax.command.desk;

import java.io.Serial;

/** An id that names a record of another kind. */
final class ForeignRecordException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ForeignRecordException(String id, String kind) {
        this(id + " is a " + kind);
    }

    ForeignRecordException(String message) {
        super(message, null, false, false);
    }
}

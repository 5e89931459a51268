package org.ctax.command.desk;

import java.io.Serial;

/** An id that names a record of another kind, or one that is not there for who asks: both are answered alike. */
final class ForeignRecordException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ForeignRecordException() {
        super("another record", null, false, false);
    }
}

package org.ctax.command.imports.fts;

import org.jspecify.annotations.Nullable;

/** A row that cannot be taken over as it stands; the other rows of its file can. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    RowRefused(String code, @Nullable String field, String reason) {
        // Control flow within one file: a stack trace for each of a million rows would be waste.
        super(reason, null, false, false);
        this.code = code;
        this.field = field;
    }

    static RowRefused missing(String field) {
        return new RowRefused("MISSING_FIELD", field, field + " is missing");
    }

    static RowRefused invalid(String field, String reason) {
        return new RowRefused("INVALID_FIELD", field, field + " " + reason);
    }

    FtsRow asRow(int number, @Nullable String reference) {
        return new FtsRow.Refused(number, reference, code, field, String.valueOf(getMessage()));
    }
}

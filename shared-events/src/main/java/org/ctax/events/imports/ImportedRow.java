package org.ctax.events.imports;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a file.
 *
 * @param file name of the file
 * @param row number of the row (or of the flow in a JSON file), from 1
 * @param reference the source's own id of what the row says, where it has one
 * @param outcome what became of it
 * @param code stable code of the refusal; absent otherwise
 * @param field the field that it is about, where it is about one
 * @param reason a sentence for a person, where there is something to say beyond the outcome
 * @param record type and id of what it became, such as {@code pledges/UUID}
 */
public record ImportedRow(
        String file,
        int row,
        @Nullable String reference,
        Outcome outcome,
        @Nullable String code,
        @Nullable String field,
        @Nullable String reason,
        @Nullable String record) {
    /** What can become of a row. */
    public enum Outcome {
        ACCEPTED,
        /** The exchange knew it already. */
        UNCHANGED,
        REFUSED
    }
}

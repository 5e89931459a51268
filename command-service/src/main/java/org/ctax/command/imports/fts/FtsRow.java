package org.ctax.command.imports.fts;

import org.ctax.events.fts.Flow;
import org.ctax.events.fts.Requirement;
import org.jspecify.annotations.Nullable;

/** One row of a file: what it says, or why it cannot be taken over. */
public sealed interface FtsRow {
    /** Counted from 1: flows, plans or requirements of a JSON file, lines below the header of a CSV file. */
    int number();

    /** FTS's own id of what the row is about, where it has one. */
    @Nullable
    String reference();

    /** The row tells of money. */
    record OfFlow(int number, Flow flow) implements FtsRow {
        @Override
        public String reference() {
            return flow.id();
        }
    }

    /** The row tells what a plan requires. */
    record OfRequirement(int number, @Nullable String reference, Requirement requirement) implements FtsRow {}

    /**
     * The row cannot be taken over.
     *
     * @param code stable code of the refusal
     * @param field the field that it is about, as FTS names it
     * @param reason a sentence for a person
     */
    record Refused(
            int number,
            @Nullable String reference,
            String code,
            @Nullable String field,
            String reason) implements FtsRow {}
}

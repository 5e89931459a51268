package org.ctax.command.imports;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportedRow;

/** Say what became of the rows that follow the first {@code before} ones. */
record AnswerRows(@TargetAggregateIdentifier UUID id, int before, List<ImportedRow> rows) {
    ImportRowsAnswered event() {
        return new ImportRowsAnswered(id, rows);
    }
}

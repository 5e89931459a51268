package org.ctax.events.imports;

import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * It is known what became of some rows.
 *
 * @param importId the import
 * @param rows in the order of the files
 */
@EventName("import.rows-answered")
@Revision("1")
public record ImportRowsAnswered(UUID importId, List<ImportedRow> rows) implements ImportEvent {
    /** Takes a copy. */
    public ImportRowsAnswered {
        rows = List.copyOf(rows);
    }
}

package org.ctax.events.imports;

import java.util.UUID;

/** What happens to an import: files of another system are read row by row, and each row is answered. */
public sealed interface ImportEvent permits ImportStarted, ImportRowsAnswered, ImportFinished {
    UUID importId();
}

package org.ctax.events.imports;

import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * Files were sent to be taken over.
 *
 * @param importId id of the import
 * @param kind what kind of files: {@code fts}, {@code fts-requirements}, {@code exchange-rates}
 * @param files the files, in the order in which they were sent
 */
@EventName("import.started")
@Revision("1")
public record ImportStarted(UUID importId, String kind, List<ImportedFile> files) implements ImportEvent {
    /** Takes a copy. */
    public ImportStarted {
        files = List.copyOf(files);
    }
}

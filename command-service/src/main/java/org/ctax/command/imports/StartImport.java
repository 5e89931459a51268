package org.ctax.command.imports;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.events.imports.ImportStarted;
import org.ctax.events.imports.ImportedFile;

record StartImport(@TargetAggregateIdentifier UUID id, String kind, List<ImportedFile> files) {
    ImportStarted event() {
        return new ImportStarted(id, kind, files);
    }
}

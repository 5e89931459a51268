package org.ctax.command.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.RecordKind;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportedFile;
import org.ctax.web.Caller;
import org.springframework.stereotype.Component;

/** Runs imports, each under a report. */
@Component
public final class ImportReports {
    private final CommandDesk desk;
    private final Lookups lookups;

    ImportReports(CommandDesk desk, Lookups lookups) {
        this.desk = desk;
        this.lookups = lookups;
    }

    /**
     * Runs an import that answers every row of its files in their order. One that was finished under the same id is not
     * run again; one that broke off is.
     */
    public ImportSummary run(
            UUID id, String kind, List<ImportedFile> files, Caller caller, Consumer<ImportReport> rows) {
        var started = desk.create(RecordKind.IMPORT, id, caller, new StartImport(id, kind, files));
        var before = started.repeat() ? lookups.eventsOf(id) : List.of();
        var recorded = before.stream()
                .filter(ImportRowsAnswered.class::isInstance)
                .map(ImportRowsAnswered.class::cast)
                .flatMap(answered -> answered.rows().stream())
                .toList();
        var report = new ImportReport(desk, caller, id, recorded.size());
        if (before.stream().anyMatch(ImportFinished.class::isInstance)) {
            recorded.forEach(report::answer);
            return report.summary(started.position(), true);
        }
        rows.accept(report);
        return report.finish();
    }
}

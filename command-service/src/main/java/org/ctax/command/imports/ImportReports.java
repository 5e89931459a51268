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
import org.ctax.events.imports.ImportedRow;
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
        return start(id, kind, files, caller).run(rows);
    }

    /** Records that an import begins, or finds how far it came before. */
    public Started start(UUID id, String kind, List<ImportedFile> files, Caller caller) {
        var started = desk.create(RecordKind.IMPORT, id, caller, new StartImport(id, kind, files));
        var before = started.repeat() ? lookups.eventsOf(id) : List.of();
        var recorded = before.stream()
                .filter(ImportRowsAnswered.class::isInstance)
                .map(ImportRowsAnswered.class::cast)
                .flatMap(answered -> answered.rows().stream())
                .toList();
        var finished = before.stream().anyMatch(ImportFinished.class::isInstance);
        return new Started(id, started.position(), finished, recorded, new ImportReport(desk, caller, id, recorded));
    }

    /** An import of which the exchange knows. */
    public static final class Started {
        private final UUID id;
        private final long position;
        private final boolean finished;
        private final List<ImportedRow> recorded;
        private final ImportReport report;

        private Started(UUID id, long position, boolean finished, List<ImportedRow> recorded, ImportReport report) {
            this.id = id;
            this.position = position;
            this.finished = finished;
            this.recorded = recorded;
            this.report = report;
        }

        public UUID id() {
            return id;
        }

        /** At which it is known that it began. */
        public long position() {
            return position;
        }

        public ImportSummary run(Consumer<ImportReport> rows) {
            if (finished) {
                recorded.forEach(report::answer);
                return report.summary(position, true);
            }
            rows.accept(report);
            return report.finish();
        }
    }
}

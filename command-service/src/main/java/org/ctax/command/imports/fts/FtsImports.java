package org.ctax.command.imports.fts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.imports.ImportReports;
import org.ctax.command.imports.ImportSummary;
import org.ctax.command.imports.ReceivedFile;
import org.ctax.command.imports.RunningImports;
import org.ctax.events.imports.ImportedFile;
import org.ctax.web.Caller;
import org.ctax.web.Refusal;
import org.springframework.stereotype.Component;

/** Takes over files of FTS that were received whole. */
@Component
class FtsImports {
    private final CommandDesk desk;
    private final ImportReports reports;
    private final RunningImports running;
    private final Clock clock;

    FtsImports(CommandDesk desk, ImportReports reports, RunningImports running, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.running = running;
        this.clock = clock;
    }

    /** An import that has begun: the position at which that is known, and what it will come to. */
    record Begun(UUID id, long position, CompletableFuture<ImportSummary> summary) {}

    /** Refuses files that nobody could take over before anything is written; removes them once all is done. */
    Begun begin(UUID id, FtsFile.Kind kind, List<ReceivedFile> files, Caller caller) {
        try {
            var named = named(files);
            var inspected = new ArrayList<FtsRows.Named>();
            for (int i = 0; i < files.size(); i++) {
                inspected.add(new FtsRows.Named(
                        named.get(i).name(), inspected(named.get(i).name(), kind, files.get(i))));
            }
            var started = reports.start(id, path(kind), named, caller);
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var summary = running.begin(
                    id,
                    () -> started.run(report -> new FtsRows(desk, caller, today, report).takeOver(inspected)),
                    () -> files.forEach(ReceivedFile::close));
            return new Begun(id, started.position(), summary);
        } catch (RuntimeException refusal) {
            files.forEach(ReceivedFile::close);
            throw refusal;
        }
    }

    static String path(FtsFile.Kind kind) {
        return switch (kind) {
            case FLOWS -> "fts";
            case REQUIREMENTS -> "fts-requirements";
        };
    }

    /** Rows are told apart by the names of their files: of two alike the second gets another. */
    private static List<ImportedFile> named(List<ReceivedFile> files) {
        var names = new HashSet<String>();
        var named = new ArrayList<ImportedFile>();
        for (var received : files) {
            var file = received.file();
            var name = file.name();
            for (int i = 2; !names.add(name); i++) {
                name = file.name() + " (" + i + ")";
            }
            named.add(new ImportedFile(name, file.bytes(), file.sha256()));
        }
        return List.copyOf(named);
    }

    private static FtsFile inspected(String name, FtsFile.Kind kind, ReceivedFile file) {
        try {
            var found = FtsFile.inspect(name, file::open);
            if (found.kind() != kind) {
                throw Refusal.malformed(
                        "OTHER_CONTENT", "file", name + " is for /api/imports/" + path(found.kind()) + ".");
            }
            return found;
        } catch (FileRefused refused) {
            throw Refusal.malformed(refused.code(), "file", name + ": " + refused.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.ctax.query.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.ctax.events.imports.ImportedFile;
import org.ctax.events.imports.ImportedRow;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "Files of other systems, and what became of each of their rows")
class ImportController {
    private static final Map<String, Comparator<Report>> ORDERS = Map.of(
            "started", Comparator.comparing(Report::started),
            "finished", Comparator.comparing(Report::finished, Comparator.nullsLast(Comparator.naturalOrder())),
            "kind", Comparator.comparing(Report::kind),
            "state", Comparator.comparing(Report::state),
            "refused", Comparator.comparing(Report::refused));
    private static final Comparator<Report> USUAL =
            Comparator.comparing(Report::started).reversed().thenComparing(Report::id);

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** Whether rows are still to be answered. */
    enum State {
        RUNNING,
        FINISHED
    }

    @Roles({Role.COORDINATOR, Role.AUDITOR})
    @GetMapping
    @Operation(
            summary = "List imports",
            description =
                    "Sorted by started, finished, kind, state or refused; the latest first where not said. Text is "
                            + "searched for in the names of the files.")
    Listing<Report> list(
            @Parameter(description = "What kind of files: fts, fts-requirements, exchange-rates")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Whether rows are still to be answered") @RequestParam(required = false) @Nullable
                    State state,
            ListRequest request,
            Moment moment) {
        var reports = imports.at(moment).stream()
                .map(report -> Report.of(report, moment))
                .filter(report -> kind == null || kind.equals(report.kind()))
                .filter(report -> state == null || state == report.state())
                .filter(report ->
                        request.q() == null || report.files().stream().anyMatch(file -> request.matches(file.name())))
                .toList();
        return Listing.of(reports, request, ORDERS, USUAL, moment);
    }

    @Roles({Role.COORDINATOR, Role.AUDITOR})
    @GetMapping("/{id}")
    @Operation(
            summary = "One import",
            description =
                    "Its files, and how many of their rows changed something, said what was known, or were refused.")
    Report one(@PathVariable UUID id, Moment moment) {
        return Report.of(report(id, moment), moment);
    }

    @Roles({Role.COORDINATOR, Role.AUDITOR})
    @GetMapping("/{id}/rows")
    @Operation(
            summary = "What became of each row",
            description = "In the order of the files; a row that was refused names the field and says why. Text is "
                    + "searched for in reference, reason, code and record.")
    Listing<ImportedRow> rows(
            @PathVariable UUID id,
            @Parameter(description = "Only the rows of which this became") @RequestParam(required = false)
                    ImportedRow.@Nullable Outcome outcome,
            @Parameter(description = "Only the rows of this file") @RequestParam(required = false) @Nullable
                    String file,
            @Parameter(description = "Only the rows refused for this") @RequestParam(required = false) @Nullable
                    String code,
            ListRequest request,
            Moment moment) {
        request.refuseSort();
        var report = report(id, moment);
        var rows = imports.rows(report, moment, outcome, others(file, code, request), request.offset(), request.size());
        return Listing.of(rows.rows(), request, rows.total(), moment);
    }

    private static @Nullable Predicate<ImportedRow> others(
            @Nullable String file, @Nullable String code, ListRequest request) {
        if (file == null && code == null && request.q() == null) {
            return null;
        }
        return row -> (file == null || file.equals(row.file()))
                && (code == null || code.equals(row.code()))
                && request.matches(row.reference(), row.reason(), row.code(), row.record());
    }

    private ImportReport report(UUID id, Moment moment) {
        return imports.at(id, moment)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_IMPORT", "id", "There was no import with this id then"));
    }

    @Schema(name = "Import")
    record Report(
            UUID id,
            @Schema(example = "fts") String kind,
            List<ImportedFile> files,

            @Schema(description = "From where they were sent") @Nullable
            String source,

            State state,
            Instant started,

            @Schema(description = "When the last row was answered") @Nullable
            Instant finished,

            @Schema(description = "Rows answered so far") long rows,

            @Schema(description = "Rows that changed something")
            long accepted,

            @Schema(description = "Rows that said what was known")
            long unchanged,

            @Schema(description = "Rows that could not be taken over")
            long refused,

            Instant asOf,
            long position) {

        static Report of(ImportReport report, Moment moment) {
            var accepted = report.rowsAt(moment, ImportedRow.Outcome.ACCEPTED);
            var unchanged = report.rowsAt(moment, ImportedRow.Outcome.UNCHANGED);
            var refused = report.rowsAt(moment, ImportedRow.Outcome.REFUSED);
            var finished = report.finishedAt(moment);
            return new Report(
                    report.id(),
                    report.kind(),
                    report.files(),
                    report.source(),
                    finished == null ? State.RUNNING : State.FINISHED,
                    report.started(),
                    finished,
                    accepted + unchanged + refused,
                    accepted,
                    unchanged,
                    refused,
                    moment.recorded(),
                    moment.position());
        }
    }
}
